import { imagePullPolicyNever } from "../../../src/diagnosis/causes/image-pull-policy-never.ts";
import { describeCause } from "../describe-cause.ts";

const said = 'Container image "cart:dev" is not present with pull policy of Never';

describeCause(imagePullPolicyNever, {
  matches: {
    "the waiting reason": {
      given: {
        pod: `
          spec: { containers: [{ name: cart, image: "cart:dev", imagePullPolicy: Never }] }
          status: { containerStatuses: [{ name: cart, state: { waiting: { reason: ErrImageNeverPull, message: '${said}' } } }] }
        `,
      },
      certainty: "proven",
      container: "cart",
      detail: { image: "cart:dev" },
      cites: ["/status/containerStatuses/0/state/waiting/message"],
    },
    "events alone": {
      given: { events: [`ErrImageNeverPull: ${said}`, "Failed: Error: ErrImageNeverPull"] },
      certainty: "proven",
      container: null,
      detail: { image: "cart:dev" },
    },
    "the STATUS column, which says it all": {
      given: { row: "cart-0 0/1 ErrImageNeverPull 0 3m" },
      certainty: "likely",
    },
  },
  ignores: {
    "the policy alone": {
      pod: 'spec: { containers: [{ name: cart, image: "cart:dev", imagePullPolicy: Never }] }',
    },
    "a pull that fails": { events: ['Failed: Failed to pull image "cart:dev": manifest unknown'] },
    nothing: {},
  },
});
