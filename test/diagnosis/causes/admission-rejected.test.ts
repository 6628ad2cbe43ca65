import { admissionRejected } from "../../../src/diagnosis/causes/admission-rejected.ts";
import { describeCause } from "../describe-cause.ts";

const quota =
  'Error creating: pods "cart-7c-x1" is forbidden: exceeded quota: team, requested: limits.memory=4Gi, used: limits.memory=14Gi, limited: limits.memory=16Gi';
const controller = { kind: "ReplicaSet", name: "cart-7c" };
const failed = (message: string, more = {}) => ({
  type: "Warning" as const,
  reason: "FailedCreate",
  message,
  involved: controller,
  ...more,
});

describeCause(admissionRejected, {
  matches: {
    "a quota": {
      given: { events: [failed(quota)] },
      certainty: "proven",
      container: null,
      detail: { quota: "team", resource: "limits.memory" },
      says: ["used: limits.memory=14Gi"],
    },
    "a quota that wants to know how much": {
      given: {
        events: [
          failed(
            'Error creating: pods "cart-7c-x1" is forbidden: failed quota: team: must specify limits.cpu for: cart,proxy; limits.memory for: cart',
          ),
        ],
      },
      certainty: "proven",
      detail: { quota: "team" },
      says: ["quota team takes only pods that specify limits.cpu for: cart,proxy; limits.memory for: cart."],
      advises: ["the requests and limits that are named", "limitranges"],
    },
    "a quota, in the controller's condition": {
      given: {
        owners: [
          {
            kind: "ReplicaSet",
            metadata: { name: "cart-7c" },
            status: {
              conditions: [
                { type: "ReplicaFailure", status: "True", reason: "FailedCreate", message: quota },
              ],
            },
          },
        ],
      },
      certainty: "proven",
      cites: ["/status/conditions/0/message"],
    },
    "a ServiceAccount": {
      given: {
        events: [
          failed(
            'pods "cart-1" is forbidden: error looking up service account shop/cart: serviceaccount "cart" not found',
          ),
        ],
      },
      certainty: "proven",
      detail: { object: "cart" },
    },
    "kubectl's answer, pasted": {
      given: {
        logs: [
          {
            text: 'Error from server: error when creating "cart.json": pods "cart-1" is forbidden: service account shop/cart was not found, retry after the service account is created',
          },
        ],
      },
      certainty: "likely",
      detail: { object: "cart" },
    },
    "a quota, in the words of its first years, pasted": {
      given: {
        logs: [
          {
            text: ' version 41: replicationcontrollers "cart-41" is forbidden: Exceeded quota: team, requested: replicationcontrollers=1, used: replicationcontrollers=20, limited: replicationcontrollers=20',
          },
        ],
      },
      certainty: "likely",
      detail: { quota: "team", resource: "replicationcontrollers" },
    },
    "a webhook that says no": {
      given: {
        events: [
          failed('admission webhook "policy.example" denied the request: image from an unknown registry'),
        ],
      },
      certainty: "proven",
      detail: { webhook: "policy.example" },
      says: ["unknown registry"],
    },
    "a webhook that says why below, with blank lines between": {
      given: {
        events: [
          failed(
            'admission webhook "policy.example" denied the request: \n\nPod shop/cart was blocked\n\nlimits:\n  memory: a limit is required',
          ),
        ],
      },
      certainty: "proven",
      says: ["denies it: Pod shop/cart was blocked limits: memory: a limit is required"],
    },
    "allowed since": {
      given: {
        events: [
          failed(quota, { lastAgeSeconds: 900 }),
          {
            type: "Normal",
            reason: "SuccessfulCreate",
            message: "Created pod: cart-7c-x2",
            involved: controller,
            lastAgeSeconds: 60,
          },
        ],
      },
      certainty: "possible",
      past: true,
    },
    "refused again since the last success": {
      given: {
        events: [
          {
            type: "Normal",
            reason: "SuccessfulCreate",
            message: "Created pod: cart-7c-x2",
            involved: controller,
            lastAgeSeconds: 900,
          },
          failed(quota, { lastAgeSeconds: 60 }),
        ],
      },
      certainty: "proven",
    },
  },
  ignores: {
    "a webhook that does not answer": {
      events: [failed('failed calling webhook "policy.example": Post "https://p.ns.svc:443/v": EOF')],
    },
    PodSecurity: {
      events: [failed('pods "cart-1" is forbidden: violates PodSecurity "restricted:latest": x')],
    },
    "the controller of a pod that is there": { pod: "status: { phase: Running }", events: [failed(quota)] },
    "a program that may not create pods": {
      pod: "{}",
      logs: [{ text: "pods is forbidden: exceeded quota: team", container: "cart" }],
    },
    nothing: {},
  },
});
