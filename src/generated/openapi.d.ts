// Generated from openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/v1/diagnoses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Diagnose a dump
         * @description Takes whatever was saved: Pod, PodList or List as JSON or YAML (Events, Nodes, ReplicaSets ... among them),
         *     `kubectl describe` text, tables, logs, a paste of several, an EvidenceBundle, or `multipart/form-data` with any
         *     number of files. The format is recognised by content; curl's default content type is sniffed.
         *
         *     Reports come in the order in which they should be read. A healthy pod gets a report only when nothing else is
         *     found. Unless `store=false`, each report and each restart seen is stored before the answer is sent.
         */
        post: operations["createDiagnoses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Push evidence at the moment of a restart
         * @description An EvidenceBundle, or NDJSON of them, as the watcher sends it: Kubernetes objects and logs at one instant. Each
         *     restart in it is stored once, whoever tells it; a report is made at the first restart of a crash loop, and again
         *     when cause or signature changes.
         */
        post: operations["recordEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/alertmanager": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Target of Alertmanager's webhook_config
         * @description Takes the whole group. 202 once the alerts and their reports are durable; a single alert that cannot be used is
         *     answered as ignored, for a refused notification would be sent again every five minutes. `cluster` is usually no label.
         */
        post: operations["receiveAlertmanager"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/alertmanager/t/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same, for senders that can set no header
         * @description The token must have no scope but ingest. It is never logged.
         */
        post: operations["receiveAlertmanagerWithToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/grafana": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * The same, for contact points that are set to PUT
         * @description Takes the whole group. 202 once the alerts and their reports are durable; a single alert that cannot be used is
         *     answered as ignored, for a refused notification would be sent again every five minutes. `cluster` is usually no label.
         */
        put: operations["putGrafana"];
        /**
         * Target of Grafana Alerting's webhook contact point
         * @description Takes the whole group. 202 once the alerts and their reports are durable; a single alert that cannot be used is
         *     answered as ignored, for a refused notification would be sent again every five minutes. `cluster` is usually no label.
         */
        post: operations["receiveGrafana"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/grafana/t/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same, for senders that can set no header
         * @description The token must have no scope but ingest. It is never logged.
         */
        post: operations["receiveGrafanaWithToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/{fingerprint}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest report that answers an alert
         * @description Made when the alert came, or a diagnosis of its pod or workload that was made since, while it fires.
         */
        get: operations["getReportOfAlert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/{fingerprint}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every report that answers an alert, newest first */
        get: operations["listReportsOfAlert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alert-groups/{groupKeyHash}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every report that answers an alert of a group, newest first
         * @description The hash is SHA-256 of the group key: what Alertmanager gives PagerDuty, Opsgenie and Jira as dedup key, if that
         *     integration is in the same receiver as the webhook.
         */
        get: operations["listReportsOfAlertGroup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reports, newest first
         * @description Filters are joined by "and". `label.<key>=<value>` filters by a label of the alerts that a report answers, for
         *     set-ups where neither fingerprint nor group key match. Any other unknown parameter is refused.
         *
         *     Items are what was stored, and their alerts. What is computed when one report is read (context, what was seen
         *     before, its resolution) stands in that report alone.
         */
        get: operations["listReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All reports that a filter finds, streamed
         * @description Each as in `GET /v1/reports`; as CSV, what fits into a row.
         */
        get: operations["exportReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One report, in the format that the ticket takes
         * @description `?format=` wins over `Accept`; a browser, which asks for HTML, is shown the text. A pending report answers 200 with what is known and `Retry-After`.
         */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/restarts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Restarts, newest first */
        get: operations["listRestarts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/restarts/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Restarts of each day by cause, for trend charts
         * @description Days are UTC. Without `since` and `until`: the last 30 days. At most 400 days at a time.
         */
        get: operations["countRestarts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/restarts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All restarts that a filter finds, streamed */
        get: operations["exportRestarts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a workload, a pod or a node, on one axis
         * @description One of `workload`, `pod` and `node` is required. Times are those of the events, not of their arrival; an item that
         *     claims to be of the future has `isFuture`. Without `since`: the week before `until`. Where there is more than
         *     `limit` allows, the newest restarts are shown and `isCut` is true.
         */
        get: operations["getTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signatures/{signature}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everywhere the same crash was seen, and what fixed it */
        get: operations["getSignature"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Write down what it was and what fixed it
         * @description Shown with the report, and at the next occurrence of its signature. Written again, it replaces what stood there.
         *     `muteUntil` marks later reports of this signature of this workload as known until then. Needs both `ingest` and
         *     `read`.
         */
        put: operations["putResolution"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the tenant keeps */
        get: operations["getUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenant/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete everything that is on record of the token's tenant
         * @description Restarts, crash loops, reports with their resolutions, evidence, alerts and changes, of all clusters. Tokens stay.
         *     There is no way back. What one request cannot delete is left: ask again until `isDone`. Asking once more than that
         *     deletes nothing.
         */
        delete: operations["forgetTenantData"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workloads/{kind}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete everything that is on record of a workload
         * @description Restarts, crash loops, reports with their resolutions, evidence, alerts and changes. There is no way back.
         */
        delete: operations["forgetWorkload"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crash-loops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Crash loops, the one opened last first
         * @description A crash loop is the run of restarts of one workload's container, over all pods and revisions, from its first crash
         *     until it was Ready for ten minutes (or twice its median life, if that is longer). `since` and `until` are about
         *     when it opened. `pod`, `node`, `revision` and `exitCode` are those of one of its restarts.
         */
        get: operations["listCrashLoops"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crash-loops/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All crash loops that a filter finds, streamed */
        get: operations["exportCrashLoops"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crash-loops/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One crash loop */
        get: operations["getCrashLoop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/causes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The catalogue of causes */
        get: operations["listCauses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/causes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One cause */
        get: operations["getCause"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tokens of the tenant, without their secrets */
        get: operations["listTokens"];
        put?: never;
        /**
         * Make a token
         * @description The answer shows the token once; only its hash is kept.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a token */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as `/docs` */
        get: operations["getHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process answers */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The database is reachable and migrated */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.yaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["getContract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document as a page */
        get: operations["getDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ClusterName: string;
        CauseId: string;
        Signature: string;
        /** Format: date-time */
        Timestamp: string;
        /** @enum {string} */
        Category: "memory" | "probe" | "configuration" | "command" | "image" | "dependency" | "storage" | "scheduling" | "node" | "process" | "unknown";
        /**
         * @description `proven`: nothing else explains the evidence; `likely`: fits best; `possible`: alternatives are left.
         * @enum {string}
         */
        Certainty: "proven" | "likely" | "possible";
        /**
         * @description `diagnosed`: a root cause is named; `inconclusive`: something fails and the input does not decide why; `healthy`: nothing fails now.
         * @enum {string}
         */
        Verdict: "diagnosed" | "inconclusive" | "healthy";
        /** @enum {string} */
        Origin: "attached" | "pushed" | "fetched" | "history" | "alert-labels";
        Workload: {
            kind: string;
            name: string;
        };
        /** @description An argument array. Quote it for the shell that you use; names that Kubernetes would not accept never enter it. */
        Command: string[];
        /** @description The place in the input that a claim rests on. */
        Citation: {
            /** @enum {string} */
            kind: "pod" | "node" | "owner" | "claim" | "event" | "log" | "alert" | "history";
            origin: components["schemas"]["Origin"];
            /** @description The file it came from. */
            file?: string;
            /** @description JSON pointer into the object as given, or the line of the describe text. */
            path?: string;
            /** @description JSON pointer of what that line says, as the Kubernetes API has it. */
            field?: string;
            value?: string;
            /** @description The event's reason. */
            reason?: string;
            /** @description The event's message. */
            message?: string;
            count?: number;
            lastAt?: components["schemas"]["Timestamp"];
            lastAgeSeconds?: number;
            fieldPath?: string;
            container?: string | null;
            /** @enum {string} */
            instance?: "previous" | "current" | "unknown";
            attempt?: number;
            /** @description 1-based. */
            line?: number;
            text?: string;
            fingerprint?: string;
            label?: string;
            restarts?: number;
        };
        Remediation: {
            action: string;
            command?: components["schemas"]["Command"];
            caution?: string;
        };
        Finding: {
            cause: components["schemas"]["CauseId"];
            category: components["schemas"]["Category"];
            variant: string | null;
            certainty: components["schemas"]["Certainty"];
            /** @description false: it explains an earlier failure, of nothing that fails now. */
            current: boolean;
            container: string | null;
            summary: string;
            at?: components["schemas"]["Timestamp"];
            ageSeconds?: number;
            /** @description Names and numbers: host, port, key, limit ... */
            detail: {
                [key: string]: string;
            };
            citations: components["schemas"]["Citation"][];
            remediation: components["schemas"]["Remediation"][];
        };
        RuledOut: {
            cause: components["schemas"]["CauseId"];
            because: string;
            citations: components["schemas"]["Citation"][];
        };
        Missing: {
            /** @enum {string} */
            code: "previous-log" | "current-log" | "events" | "pod-json" | "node" | "owner";
            why: string;
            command?: components["schemas"]["Command"];
        };
        Warning: {
            code: string;
            detail: string;
            file?: string;
            line?: number;
        };
        PodReference: {
            name: string | null;
            uid?: string;
            node?: string;
            ready?: boolean;
            restartCount?: number;
        };
        Subject: {
            cluster: string;
            namespace: string | null;
            workload: components["schemas"]["Workload"] | null;
            container: string | null;
            /** @enum {string|null} */
            containerType: "app" | "init" | "sidecar" | "ephemeral" | null;
            pods: components["schemas"]["PodReference"][];
            managedBy: {
                tool: string;
                name?: string;
            } | null;
            labels: {
                [key: string]: string;
            };
        };
        RestartSummary: {
            /** @description As the kubelet counts; of the pod that restarted most. */
            restartCount: number | null;
            /** @description Restarts of this container that are on record. */
            observed: number;
            /** @description Of those, told for the first time by this input. */
            new: number;
            /** Format: date-time */
            firstAt: string | null;
            /** Format: date-time */
            lastAt: string | null;
            backOff: {
                delaySeconds: number;
                /** Format: date-time */
                until: string | null;
            } | null;
        };
        SeenBefore: {
            signature: components["schemas"]["Signature"];
            /** @description Reports of this signature in the tenant before this one. */
            occurrences: number;
            /** Format: date-time */
            firstAt: string | null;
            lastResolution: components["schemas"]["Resolution"] | null;
            /** @description Somebody knows of it and does not want to hear of it until then. */
            muted?: {
                until: components["schemas"]["Timestamp"];
                by: string;
                note: string;
            };
        };
        Resolution: {
            cause?: components["schemas"]["CauseId"];
            note: string;
            fix?: string;
            muteUntil?: components["schemas"]["Timestamp"];
            /** @description Name of the token. */
            by?: string;
            resolvedAt: components["schemas"]["Timestamp"];
            /**
             * Format: uuid
             * @description The report at which it was written.
             */
            reportId?: string;
            /**
             * @description `similar`: of another workload, or more than 90 days old.
             * @enum {string}
             */
            match?: "this" | "similar";
        };
        AlertReference: {
            fingerprint: string;
            groupKeyHash?: string;
            alertname: string | null;
            /** @enum {string} */
            status: "firing" | "resolved";
            startsAt?: components["schemas"]["Timestamp"];
            endsAt?: components["schemas"]["Timestamp"];
        };
        Report: {
            /**
             * Format: uuid
             * @description null: not stored.
             */
            id: string | null;
            /**
             * @description pending: what the alert's labels say, while the cluster is asked.
             * @enum {string}
             */
            state: "pending" | "complete";
            /**
             * Format: date-time
             * @description null: not stored.
             */
            createdAt: string | null;
            /**
             * Format: date-time
             * @description The "now" of the evidence; null where it holds no time.
             */
            observedAt: string | null;
            rulesVersion: string;
            headline: string;
            /** @enum {string} */
            severity: "critical" | "error" | "warning" | "info";
            subject: components["schemas"]["Subject"];
            verdict: components["schemas"]["Verdict"];
            /** @description The first finding when diagnosed, else null. */
            rootCause: components["schemas"]["Finding"] | null;
            /** @description One sentence: the root cause, what fails without one, or why it is healthy. */
            statement: string;
            findings: components["schemas"]["Finding"][];
            ruledOut: components["schemas"]["RuledOut"][];
            missing: components["schemas"]["Missing"][];
            /**
             * @description What changed, or fails elsewhere at the same time; computed when the report is read. By name: `rollout`,
             *     `sameTemplate`, `configuration`, `node`, `sharedDependency`, `dependants`, `clusterChanges`, `cadence`,
             *     `causeChange`. More may come.
             */
            context: {
                [key: string]: components["schemas"]["ContextEntry"];
            };
            restarts: components["schemas"]["RestartSummary"];
            seenBefore: components["schemas"]["SeenBefore"] | null;
            alerts: components["schemas"]["AlertReference"][];
            resolution: components["schemas"]["Resolution"] | null;
            redactions: {
                total: number;
                byDetector: {
                    [key: string]: number;
                };
            };
        };
        ContextEntry: {
            certainty: components["schemas"]["Certainty"];
            /** @description One clause. */
            summary: string;
            evidence: string[];
            /** @description What speaks against it; where nothing does, what was looked for. */
            counterEvidence: string[];
            /**
             * Format: uuid
             * @description The crash loop that others wait for.
             */
            originId?: string;
        };
        Diagnoses: {
            reports: components["schemas"]["Report"][];
            warnings: components["schemas"]["Warning"][];
        };
        ReportPage: {
            items: components["schemas"]["Report"][];
            nextCursor: string | null;
        };
        Restart: {
            cluster: string;
            namespace: string;
            workload: components["schemas"]["Workload"];
            pod: string;
            podUid: string | null;
            container: string;
            attempt: number | null;
            exitCode: number | null;
            signal: number | null;
            reason: string | null;
            /** Format: date-time */
            startedAt: string | null;
            finishedAt: components["schemas"]["Timestamp"];
            cause: string | null;
            signature: string | null;
            revision: string | null;
            node: string | null;
            observed: components["schemas"]["Origin"];
        };
        RestartPage: {
            items: components["schemas"]["Restart"][];
            nextCursor: string | null;
            /**
             * @description Attempts that nobody saw end, noticed in the time of this page, oldest first. Only where a workload or a pod is asked
             *     for, and nothing of what its restarts were like.
             */
            gaps?: components["schemas"]["RestartGap"][];
        };
        RestartGap: {
            cluster: string;
            namespace: string;
            workload: components["schemas"]["Workload"];
            pod: string;
            container: string;
            fromAttempt: number;
            toAttempt: number;
            /**
             * Format: date-time
             * @description null: since the pod began, and that is not known.
             */
            notBefore: string | null;
            notAfter: components["schemas"]["Timestamp"];
        };
        CrashLoop: {
            /** Format: uuid */
            id: string;
            cluster: string;
            namespace: string;
            workload: components["schemas"]["Workload"];
            container: string;
            cause: string | null;
            category: string | null;
            signature: string | null;
            /** @description `host:port` that its cause names. */
            target: string | null;
            openedAt: components["schemas"]["Timestamp"];
            lastRestartAt: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description null: it is open.
             */
            closedAt: string | null;
            /** @description Restarts of it that are on record. */
            restarts: number;
            /** @description How often the same crash came back within the hour after it was over. */
            reopened: number;
            /**
             * Format: uuid
             * @description The crash loop that this one waits for.
             */
            originId: string | null;
            /**
             * Format: uuid
             * @description The crash loop whose cause changed into this one's.
             */
            splitFromId: string | null;
            /** Format: uuid */
            firstReportId: string | null;
            /** Format: uuid */
            lastReportId: string | null;
        };
        Count: {
            count: number;
            isAtLeast: boolean;
            /** @description As stored. */
            bytes?: number;
        };
        ResolutionRequest: {
            cause?: components["schemas"]["CauseId"];
            note: string;
            fix?: string;
            /** Format: date-time */
            muteUntil?: string;
        };
        SignatureHistory: {
            signature: components["schemas"]["Signature"];
            cause: string | null;
            reports: number;
            /** Format: date-time */
            firstAt: string | null;
            /** Format: date-time */
            lastAt: string | null;
            occurrences: {
                cluster: string;
                namespace: string | null;
                workload: components["schemas"]["Workload"] | null;
                container: string | null;
                reports: number;
                firstAt: components["schemas"]["Timestamp"];
                lastAt: components["schemas"]["Timestamp"];
                /** Format: uuid */
                lastReportId: string;
            }[];
            resolutions: components["schemas"]["Resolution"][];
        };
        Timeline: {
            items: {
                at: components["schemas"]["Timestamp"];
                /** @enum {string} */
                kind: "restart" | "gap" | "change" | "alert-firing" | "alert-resolved" | "crash-loop-opened" | "crash-loop-closed" | "ready";
                /**
                 * Format: date-time
                 * @description Of what lasted: a gap in observation, a time of being Ready.
                 */
                until?: string;
                /** @description The clock that told it was ahead of ours. */
                isFuture?: boolean;
                pod?: string;
                container?: string;
                node?: string;
                revision?: string;
                attempt?: number;
                fromAttempt?: number;
                toAttempt?: number;
                exitCode?: number;
                signal?: number;
                reason?: string;
                cause?: string;
                signature?: string;
                /** Format: date-time */
                startedAt?: string;
                observed?: components["schemas"]["Origin"];
                /** @description The wait before the next start, as the kubelet computes it. */
                backOff?: {
                    delaySeconds: number;
                    /** Format: date-time */
                    until: string;
                };
                object?: {
                    kind: string;
                    namespace: string;
                    name: string;
                };
                detail?: unknown;
                fingerprint?: string;
                alertname?: string;
                /** Format: uuid */
                crashLoopId?: string;
            }[];
            /** @description Containers that wait now, and when the kubelet starts them again. */
            nextStarts: {
                pod: string;
                container: string;
                at: components["schemas"]["Timestamp"];
            }[];
            isCut: boolean;
        };
        CrashLoopPage: {
            items: components["schemas"]["CrashLoop"][];
            nextCursor: string | null;
        };
        EvidenceBundle: {
            /** @constant */
            apiVersion: "crashline/v1";
            /** @constant */
            kind: "EvidenceBundle";
            cluster?: components["schemas"]["ClusterName"];
            observedAt?: components["schemas"]["Timestamp"];
            /** @description Kubernetes objects of any kind; unknown ones are counted in a warning. */
            items?: Record<string, never>[];
            logs?: {
                namespace?: string;
                pod: string;
                container: string;
                containerID?: string;
                attempt?: number;
                previous?: boolean;
                capturedAt?: components["schemas"]["Timestamp"];
                text: string;
                truncated?: boolean;
            }[];
        };
        Notification: {
            version?: string;
            groupKey?: string;
            status?: string;
            receiver?: string;
            truncatedAlerts?: number;
            routeLabels?: Record<string, never>;
            alerts: unknown[];
        };
        AlertReceipt: {
            /** @description How many alerts of the group the sender left out, by its `max_alerts`. They are not known here. */
            truncatedAlerts: number;
            /** @description One for each alert, in the order sent. */
            results: {
                fingerprint: string | null;
                /** @enum {string} */
                status: "new" | "repeated" | "resolved" | "ignored";
                /** @description Why it was ignored. */
                reason: string | null;
                reportIds: string[];
            }[];
            reports: {
                /** Format: uuid */
                id: string;
                /** Format: uri */
                url: string;
                /** @enum {string} */
                state: "pending" | "complete";
                verdict: components["schemas"]["Verdict"];
                headline: string;
                severity: string;
                cause: string | null;
                certainty: string | null;
                labels: {
                    [key: string]: string;
                };
            }[];
            /** @description As they came, secrets masked, with the annotations `crashline_cause`, `crashline_summary` and `crashline_report_url`. */
            alerts: {
                [key: string]: unknown;
            }[];
        };
        EvidenceReceipt: {
            restarts: {
                new: number;
                known: number;
            };
            reports: string[];
            warnings: components["schemas"]["Warning"][];
        };
        Cause: {
            id: components["schemas"]["CauseId"];
            category: components["schemas"]["Category"];
            title: string;
            explanation: string;
            recognisedBy: string;
            variants: {
                [key: string]: string;
            };
            outranks: components["schemas"]["CauseId"][];
            references: string[];
        };
        /** @enum {string} */
        Scope: "ingest" | "read" | "admin";
        TokenRequest: {
            name: string;
            scopes: components["schemas"]["Scope"][];
        };
        Token: {
            /** Format: uuid */
            id: string;
            name: string;
            scopes: components["schemas"]["Scope"][];
            createdAt: components["schemas"]["Timestamp"];
        };
        NewToken: {
            /** Format: uuid */
            id: string;
            name: string;
            scopes: components["schemas"]["Scope"][];
            createdAt: components["schemas"]["Timestamp"];
            token: string;
        };
        /** @description RFC 9457. */
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @enum {string} */
            code: "invalid_request" | "unauthorized" | "forbidden" | "not_found" | "method_not_allowed" | "not_acceptable" | "conflict" | "idempotency_conflict" | "idempotency_mismatch" | "body_too_large" | "unsupported_media_type" | "input_empty" | "input_unreadable" | "input_unknown" | "input_too_complex" | "secrets_only" | "unavailable" | "internal";
            /** @description What was found where, and how to mend it. */
            detail: string;
            requestId?: string;
            errors?: {
                detail: string;
                pointer: string;
            }[];
            file?: string;
            line?: number;
            column?: number;
        };
    };
    responses: {
        /**
         * @description Alerts and reports are durable. A report whose look-up is under way is `pending`; it is completed under the same id,
         *     after a restart of the service too.
         */
        AlertReceipt: {
            headers: {
                /** @description `wait=4`: the answer waited for the look-ups, at most that long. */
                "Preference-Applied"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AlertReceipt"];
            };
        };
        /** @description The alert fires in several clusters; `detail` names them. */
        AmbiguousAlert: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A parameter or the body does not match this contract; `errors` says where. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No token, or not a valid one. */
        Unauthorized: {
            headers: {
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The token lacks the scope. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing in this tenant. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description None of the accepted media types can be made. */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The first request with this key is still running. */
        IdempotencyConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than this home takes. */
        ContentTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The content type is one that cannot be read here. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description The body was read, and holds nothing to diagnose: it is empty, cut, of another kind, or holds only Secrets. Also
         *     an Idempotency-Key that was used with another body.
         */
        UnusableInput: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The database cannot be used now. What was sent may be stored all the same; to send it again is safe. */
        Unavailable: {
            headers: {
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description The cluster that the input is from, where it does not say so itself. */
        ClusterOfInput: components["schemas"]["ClusterName"];
        /** @description When the dump was taken. Without it, the latest time in the dump counts as "now". */
        ObservedAt: string;
        /** @description The report's format; wins over `Accept`. */
        Format: "json" | "markdown" | "text";
        /** @description A retry with the same key and body is answered with the same reports and stores nothing again. */
        IdempotencyKey: string;
        /** @description `wait=4` answers only after the look-ups, at most that many seconds later, and ten at most (RFC 7240). */
        Prefer: string;
        TokenInPath: string;
        /** @description As Alertmanager computes it over the labels. */
        Fingerprint: string;
        ReportId: string;
        Cluster: components["schemas"]["ClusterName"];
        Namespace: string;
        /** @description `cart`, or with its kind `Deployment/cart`, also as kubectl writes it: `deployment/cart`, `deploy/cart`. */
        Workload: string;
        Pod: string;
        Container: string;
        Node: string;
        Cause: components["schemas"]["CauseId"];
        Category: components["schemas"]["Category"];
        Signature: components["schemas"]["Signature"];
        /** @description Hash of the pod template (`pod-template-hash`, `controller-revision-hash`), or the rollout's number. */
        Revision: string;
        ExitCode: number;
        /** @description Fingerprint of an alert: what happened to what it names, from an hour before it fired last until it was resolved. */
        Alert: string;
        /** @description Fingerprint of an alert that the report answers. */
        AlertAnswered: string;
        Verdict: components["schemas"]["Verdict"];
        Alertname: string;
        /** @description `label.<key>=<value>`: a label of its alerts or its pods. */
        Label: {
            [key: string]: string;
        };
        /** @description Only those that are open, or only those that are closed. */
        Open: boolean;
        ExportFormat: "ndjson" | "csv";
        /** @description Not before. */
        Since: string;
        /** @description Before. */
        Until: string;
        Limit: number;
        /** @description `nextCursor` of the page before. */
        Cursor: string;
    };
    requestBodies: {
        /** @description Alertmanager's version 4, or Grafana's version 1. Unknown members are let be. */
        Notification: {
            content: {
                "application/json": components["schemas"]["Notification"];
            };
        };
    };
    headers: {
        /** @description `<…>; rel="next"` while there is a next page (RFC 8288). */
        Link: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createDiagnoses: {
        parameters: {
            query?: {
                /** @description The cluster that the input is from, where it does not say so itself. */
                cluster?: components["parameters"]["ClusterOfInput"];
                /** @description When the dump was taken. Without it, the latest time in the dump counts as "now". */
                observedAt?: components["parameters"]["ObservedAt"];
                /** @description The report's format; wins over `Accept`. */
                format?: components["parameters"]["Format"];
                /** @description `false` stores nothing: the reports have no id and cannot be read again. */
                store?: boolean;
            };
            header?: {
                /** @description A retry with the same key and body is answered with the same reports and stores nothing again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * @description The dump. At most 16 MB (8 MB of YAML) on Node, 8 MB (2 MB of YAML) on Workers. On Node also an archive of such
         *     files: `.tar`, `.tar.gz` and `.zip`, up to 256 MB. Workers refuse archives.
         */
        requestBody: {
            content: {
                "text/plain": string;
                "application/json": unknown;
                "application/yaml": unknown;
                "application/gzip": string;
                "application/x-tar": string;
                "application/zip": string;
                "multipart/form-data": {
                    file: string[];
                };
            };
        };
        responses: {
            /** @description The reports, in the order in which they should be read. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Diagnoses"];
                    "text/markdown": string;
                    "text/plain": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["IdempotencyConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableInput"];
            503: components["responses"]["Unavailable"];
        };
    };
    recordEvidence: {
        parameters: {
            query?: {
                /** @description The cluster that the input is from, where it does not say so itself. */
                cluster?: components["parameters"]["ClusterOfInput"];
            };
            header?: {
                /** @description A retry with the same key and body is answered with the same reports and stores nothing again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvidenceBundle"];
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description Stored. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceReceipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["IdempotencyConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableInput"];
            503: components["responses"]["Unavailable"];
        };
    };
    receiveAlertmanager: {
        parameters: {
            query?: {
                /** @description The cluster that the input is from, where it does not say so itself. */
                cluster?: components["parameters"]["ClusterOfInput"];
            };
            header?: {
                /** @description `wait=4` answers only after the look-ups, at most that many seconds later, and ten at most (RFC 7240). */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Notification"];
        responses: {
            202: components["responses"]["AlertReceipt"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["ContentTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    receiveAlertmanagerWithToken: {
        parameters: {
            query?: {
                /** @description The cluster that the input is from, where it does not say so itself. */
                cluster?: components["parameters"]["ClusterOfInput"];
            };
            header?: {
                /** @description `wait=4` answers only after the look-ups, at most that many seconds later, and ten at most (RFC 7240). */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                token: components["parameters"]["TokenInPath"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Notification"];
        responses: {
            202: components["responses"]["AlertReceipt"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["ContentTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    putGrafana: {
        parameters: {
            query?: {
                /** @description The cluster that the input is from, where it does not say so itself. */
                cluster?: components["parameters"]["ClusterOfInput"];
            };
            header?: {
                /** @description `wait=4` answers only after the look-ups, at most that many seconds later, and ten at most (RFC 7240). */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Notification"];
        responses: {
            202: components["responses"]["AlertReceipt"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["ContentTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    receiveGrafana: {
        parameters: {
            query?: {
                /** @description The cluster that the input is from, where it does not say so itself. */
                cluster?: components["parameters"]["ClusterOfInput"];
            };
            header?: {
                /** @description `wait=4` answers only after the look-ups, at most that many seconds later, and ten at most (RFC 7240). */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Notification"];
        responses: {
            202: components["responses"]["AlertReceipt"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["ContentTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    receiveGrafanaWithToken: {
        parameters: {
            query?: {
                /** @description The cluster that the input is from, where it does not say so itself. */
                cluster?: components["parameters"]["ClusterOfInput"];
            };
            header?: {
                /** @description `wait=4` answers only after the look-ups, at most that many seconds later, and ten at most (RFC 7240). */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                token: components["parameters"]["TokenInPath"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Notification"];
        responses: {
            202: components["responses"]["AlertReceipt"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["ContentTooLarge"];
            503: components["responses"]["Unavailable"];
        };
    };
    getReportOfAlert: {
        parameters: {
            query?: {
                cluster?: components["parameters"]["Cluster"];
                /** @description The report's format; wins over `Accept`. */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /** @description As Alertmanager computes it over the labels. */
                fingerprint: components["parameters"]["Fingerprint"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                    "text/markdown": string;
                    "text/plain": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AmbiguousAlert"];
        };
    };
    listReportsOfAlert: {
        parameters: {
            query?: {
                cluster?: components["parameters"]["Cluster"];
            };
            header?: never;
            path: {
                /** @description As Alertmanager computes it over the labels. */
                fingerprint: components["parameters"]["Fingerprint"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 200 reports. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["AmbiguousAlert"];
        };
    };
    listReportsOfAlertGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                groupKeyHash: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 200 reports. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    listReports: {
        parameters: {
            query?: {
                cluster?: components["parameters"]["Cluster"];
                namespace?: components["parameters"]["Namespace"];
                /** @description `cart`, or with its kind `Deployment/cart`, also as kubectl writes it: `deployment/cart`, `deploy/cart`. */
                workload?: components["parameters"]["Workload"];
                pod?: components["parameters"]["Pod"];
                container?: components["parameters"]["Container"];
                node?: components["parameters"]["Node"];
                cause?: components["parameters"]["Cause"];
                category?: components["parameters"]["Category"];
                signature?: components["parameters"]["Signature"];
                /** @description Hash of the pod template (`pod-template-hash`, `controller-revision-hash`), or the rollout's number. */
                revision?: components["parameters"]["Revision"];
                exitCode?: components["parameters"]["ExitCode"];
                verdict?: components["parameters"]["Verdict"];
                alertname?: components["parameters"]["Alertname"];
                /** @description Fingerprint of an alert that the report answers. */
                alert?: components["parameters"]["AlertAnswered"];
                /** @description `label.<key>=<value>`: a label of its alerts or its pods. */
                label?: components["parameters"]["Label"];
                /** @description Not before. */
                since?: components["parameters"]["Since"];
                /** @description Before. */
                until?: components["parameters"]["Until"];
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of reports. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    exportReports: {
        parameters: {
            query?: {
                format?: components["parameters"]["ExportFormat"];
                cluster?: components["parameters"]["Cluster"];
                namespace?: components["parameters"]["Namespace"];
                /** @description `cart`, or with its kind `Deployment/cart`, also as kubectl writes it: `deployment/cart`, `deploy/cart`. */
                workload?: components["parameters"]["Workload"];
                pod?: components["parameters"]["Pod"];
                container?: components["parameters"]["Container"];
                node?: components["parameters"]["Node"];
                cause?: components["parameters"]["Cause"];
                category?: components["parameters"]["Category"];
                signature?: components["parameters"]["Signature"];
                /** @description Hash of the pod template (`pod-template-hash`, `controller-revision-hash`), or the rollout's number. */
                revision?: components["parameters"]["Revision"];
                exitCode?: components["parameters"]["ExitCode"];
                verdict?: components["parameters"]["Verdict"];
                alertname?: components["parameters"]["Alertname"];
                /** @description Fingerprint of an alert that the report answers. */
                alert?: components["parameters"]["AlertAnswered"];
                /** @description `label.<key>=<value>`: a label of its alerts or its pods. */
                label?: components["parameters"]["Label"];
                /** @description Not before. */
                since?: components["parameters"]["Since"];
                /** @description Before. */
                until?: components["parameters"]["Until"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    getReport: {
        parameters: {
            query?: {
                /** @description The report's format; wins over `Accept`. */
                format?: components["parameters"]["Format"];
            };
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    /** @description A strong tag over the bytes of this representation. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                    "text/markdown": string;
                    "text/plain": string;
                };
            };
            /** @description The representation has not changed. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
        };
    };
    listRestarts: {
        parameters: {
            query?: {
                cluster?: components["parameters"]["Cluster"];
                namespace?: components["parameters"]["Namespace"];
                /** @description `cart`, or with its kind `Deployment/cart`, also as kubectl writes it: `deployment/cart`, `deploy/cart`. */
                workload?: components["parameters"]["Workload"];
                pod?: components["parameters"]["Pod"];
                container?: components["parameters"]["Container"];
                node?: components["parameters"]["Node"];
                cause?: components["parameters"]["Cause"];
                category?: components["parameters"]["Category"];
                signature?: components["parameters"]["Signature"];
                /** @description Hash of the pod template (`pod-template-hash`, `controller-revision-hash`), or the rollout's number. */
                revision?: components["parameters"]["Revision"];
                exitCode?: components["parameters"]["ExitCode"];
                /** @description Fingerprint of an alert: what happened to what it names, from an hour before it fired last until it was resolved. */
                alert?: components["parameters"]["Alert"];
                /** @description Not before. */
                since?: components["parameters"]["Since"];
                /** @description Before. */
                until?: components["parameters"]["Until"];
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of restarts. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestartPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    countRestarts: {
        parameters: {
            query?: {
                cluster?: components["parameters"]["Cluster"];
                namespace?: components["parameters"]["Namespace"];
                /** @description `cart`, or with its kind `Deployment/cart`, also as kubectl writes it: `deployment/cart`, `deploy/cart`. */
                workload?: components["parameters"]["Workload"];
                pod?: components["parameters"]["Pod"];
                container?: components["parameters"]["Container"];
                node?: components["parameters"]["Node"];
                cause?: components["parameters"]["Cause"];
                category?: components["parameters"]["Category"];
                signature?: components["parameters"]["Signature"];
                /** @description Hash of the pod template (`pod-template-hash`, `controller-revision-hash`), or the rollout's number. */
                revision?: components["parameters"]["Revision"];
                exitCode?: components["parameters"]["ExitCode"];
                /** @description Fingerprint of an alert: what happened to what it names, from an hour before it fired last until it was resolved. */
                alert?: components["parameters"]["Alert"];
                /** @description Not before. */
                since?: components["parameters"]["Since"];
                /** @description Before. */
                until?: components["parameters"]["Until"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry for each day and cause that has restarts, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date */
                            day: string;
                            cause: string | null;
                            restarts: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    exportRestarts: {
        parameters: {
            query?: {
                format?: components["parameters"]["ExportFormat"];
                cluster?: components["parameters"]["Cluster"];
                namespace?: components["parameters"]["Namespace"];
                /** @description `cart`, or with its kind `Deployment/cart`, also as kubectl writes it: `deployment/cart`, `deploy/cart`. */
                workload?: components["parameters"]["Workload"];
                pod?: components["parameters"]["Pod"];
                container?: components["parameters"]["Container"];
                node?: components["parameters"]["Node"];
                cause?: components["parameters"]["Cause"];
                category?: components["parameters"]["Category"];
                signature?: components["parameters"]["Signature"];
                /** @description Hash of the pod template (`pod-template-hash`, `controller-revision-hash`), or the rollout's number. */
                revision?: components["parameters"]["Revision"];
                exitCode?: components["parameters"]["ExitCode"];
                /** @description Fingerprint of an alert: what happened to what it names, from an hour before it fired last until it was resolved. */
                alert?: components["parameters"]["Alert"];
                /** @description Not before. */
                since?: components["parameters"]["Since"];
                /** @description Before. */
                until?: components["parameters"]["Until"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    getTimeline: {
        parameters: {
            query?: {
                cluster?: components["parameters"]["Cluster"];
                namespace?: components["parameters"]["Namespace"];
                /** @description `cart`, or with its kind `Deployment/cart`, also as kubectl writes it: `deployment/cart`, `deploy/cart`. */
                workload?: components["parameters"]["Workload"];
                pod?: components["parameters"]["Pod"];
                node?: components["parameters"]["Node"];
                container?: components["parameters"]["Container"];
                /** @description Not before. */
                since?: components["parameters"]["Since"];
                /** @description Before. */
                until?: components["parameters"]["Until"];
                /** @description Of restarts. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    getSignature: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                signature: components["schemas"]["Signature"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Over all clusters of the tenant, the latest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignatureHistory"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    putResolution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolutionRequest"];
            };
        };
        responses: {
            /** @description The resolution as it stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resolution"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    getUsage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts; `isAtLeast` where counting on would read the whole table. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["Count"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    forgetTenantData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Rows. */
                        deleted: number;
                        /** @description Nothing is left. */
                        isDone: boolean;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    forgetWorkload: {
        parameters: {
            query: {
                cluster: components["schemas"]["ClusterName"];
                namespace: string;
            };
            header?: never;
            path: {
                kind: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Rows. */
                        deleted: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    listCrashLoops: {
        parameters: {
            query?: {
                cluster?: components["parameters"]["Cluster"];
                namespace?: components["parameters"]["Namespace"];
                /** @description `cart`, or with its kind `Deployment/cart`, also as kubectl writes it: `deployment/cart`, `deploy/cart`. */
                workload?: components["parameters"]["Workload"];
                pod?: components["parameters"]["Pod"];
                container?: components["parameters"]["Container"];
                node?: components["parameters"]["Node"];
                cause?: components["parameters"]["Cause"];
                category?: components["parameters"]["Category"];
                signature?: components["parameters"]["Signature"];
                /** @description Hash of the pod template (`pod-template-hash`, `controller-revision-hash`), or the rollout's number. */
                revision?: components["parameters"]["Revision"];
                exitCode?: components["parameters"]["ExitCode"];
                /** @description Fingerprint of an alert: what happened to what it names, from an hour before it fired last until it was resolved. */
                alert?: components["parameters"]["Alert"];
                /** @description Only those that are open, or only those that are closed. */
                open?: components["parameters"]["Open"];
                /** @description Not before. */
                since?: components["parameters"]["Since"];
                /** @description Before. */
                until?: components["parameters"]["Until"];
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of crash loops. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CrashLoopPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    exportCrashLoops: {
        parameters: {
            query?: {
                format?: components["parameters"]["ExportFormat"];
                cluster?: components["parameters"]["Cluster"];
                namespace?: components["parameters"]["Namespace"];
                /** @description `cart`, or with its kind `Deployment/cart`, also as kubectl writes it: `deployment/cart`, `deploy/cart`. */
                workload?: components["parameters"]["Workload"];
                pod?: components["parameters"]["Pod"];
                container?: components["parameters"]["Container"];
                node?: components["parameters"]["Node"];
                cause?: components["parameters"]["Cause"];
                category?: components["parameters"]["Category"];
                signature?: components["parameters"]["Signature"];
                /** @description Hash of the pod template (`pod-template-hash`, `controller-revision-hash`), or the rollout's number. */
                revision?: components["parameters"]["Revision"];
                exitCode?: components["parameters"]["ExitCode"];
                /** @description Fingerprint of an alert: what happened to what it names, from an hour before it fired last until it was resolved. */
                alert?: components["parameters"]["Alert"];
                /** @description Only those that are open, or only those that are closed. */
                open?: components["parameters"]["Open"];
                /** @description Not before. */
                since?: components["parameters"]["Since"];
                /** @description Before. */
                until?: components["parameters"]["Until"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    getCrashLoop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The crash loop. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CrashLoop"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listCauses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every cause that a report can name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Cause"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    getCause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["CauseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cause. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cause"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tokens, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Token"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description The token, shown this once. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewToken"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked, at once. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    getHome: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page that asks nothing of the outside. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ready to take requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ready";
                    };
                };
            };
            503: components["responses"]["Unavailable"];
        };
    };
    getContract: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": unknown;
                };
            };
        };
    };
    getDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page that asks nothing of the outside. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
}
