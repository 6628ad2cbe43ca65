import { definePatterns } from "../pattern.ts";

/** What clients of clouds and hubs want to be told before they call, and say when nobody answers. */
export const clouds = definePatterns(() => [
  {
    // The cloud knows the caller and not what it was asked for.
    id: "cloud-object-missing",
    cause: "application-config-invalid",
    literals: ["googleapi: error 404", "resourcenotfoundexception", "resourcegroupnotfound"],
    match:
      /\bgoogleapi: Error 404\b(?:: (?<message>[^\n]{1,160}))?|\bResourceNotFoundException\b|\bResourceGroupNotFound\b/,
    rank: 1,
    samples: [
      "failed to get instance metadata: googleapi: Error 404: The Cloud SQL instance does not exist., instanceDoesNotExist",
      "An error occurred (ResourceNotFoundException) when calling the GetSecretValue operation: Secrets Manager can't find the specified secret.",
    ],
    lookalikes: ["googleapi: Error 403: Forbidden"],
  },
  {
    id: "cloud-region-missing",
    cause: "application-config-invalid",
    literals: [
      "missingregion",
      "noregionerror",
      "must specify a region",
      "region is missing",
      "missing region",
      "region configuration",
      "region provider chain",
      "an aws region is required",
      "no regionendpoint",
    ],
    match:
      /\bMissingRegion\b|NoRegionError|You must specify a region\b|Region is missing|[Mm]issing [Rr]egion\b|could not find region configuration|[Uu]nable to find a region via the region provider chain|an AWS region is required|No RegionEndpoint or ServiceURL configured/,
    rank: 1,
    samples: [
      "F0101 10:00:00.000000       1 main.go:90] Failed to create manager: MissingRegion: could not find region configuration",
      "botocore.exceptions.NoRegionError: You must specify a region.",
      "Error: Region is missing",
      "com.amazonaws.SdkClientException: Unable to find a region via the region provider chain.",
    ],
    lookalikes: ["using region eu-west-1 of the region provider chain"],
  },
  {
    id: "azure-identity",
    cause: "dependency-auth-rejected",
    literals: [
      "refresh the token",
      "refresh request failed",
      "managedidentitycredential",
      "defaultazurecredential",
    ],
    match:
      /Failed to refresh the Token for request|adal: Refresh request failed|(?:ManagedIdentity|DefaultAzure)Credential[^\n]{0,60}(?:failed|unavailable)/,
    samples: [
      "failed to get token: adal: Refresh request failed. Status Code = '400'. Response body: {}",
      "ManagedIdentityCredential authentication failed: identity not found",
    ],
    lookalikes: ["INFO DefaultAzureCredential got a token"],
  },
  {
    // Of the reason nothing is said; whoever says more is believed.
    id: "url-not-connected",
    cause: "dependency-unavailable",
    rank: -1,
    literals: ["connect to "],
    match:
      /(?:[Cc]ould(?:n't| not)|[Ff]ailed to|[Uu]nable to|[Cc]an(?:'t|not)) connect to ['"`]?(?<url>https?:\/\/[^\s'"`]{1,300})/,
    samples: ["OSError: We couldn't connect to 'https://models.example.org' to load this file"],
    lookalikes: ["connect to https://models.example.org to log in"],
  },
]);
