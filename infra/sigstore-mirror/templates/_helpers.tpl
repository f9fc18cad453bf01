{{/* The prefix of every name: the release, with the chart's name if the release does not contain it. At most 40 characters. */}}
{{- define "mirror.fullname" -}}
{{- if contains .Chart.Name .Release.Name }}{{ .Release.Name | trunc 40 | trimSuffix "-" }}
{{- else }}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 40 | trimSuffix "-" }}{{ end }}
{{- end }}

{{/* The labels that select the pods of a component. Takes (list $ COMPONENT). */}}
{{- define "mirror.selector" -}}
app.kubernetes.io/name: {{ (index . 0).Chart.Name }}
app.kubernetes.io/instance: {{ (index . 0).Release.Name }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end }}

{{/* The labels of a resource. Takes (list $ COMPONENT). */}}
{{- define "mirror.labels" -}}
{{ include "mirror.selector" . }}
app.kubernetes.io/version: {{ (index . 0).Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ (index . 0).Release.Service }}
app.kubernetes.io/part-of: mc-actions
helm.sh/chart: {{ printf "%s-%s" (index . 0).Chart.Name (index . 0).Chart.Version }}
{{- end }}

{{- define "mirror.image" -}}
{{- with .Values.image }}
{{- if .digest }}{{ .repository }}@{{ .digest }}{{ else }}{{ .repository }}:{{ .tag }}{{ end }}
{{- end }}
{{- end }}

{{- define "mirror.policyConfigMap" -}}
{{- default (printf "%s-policy" (include "mirror.fullname" .)) .Values.policy.configMap }}
{{- end }}

{{- define "mirror.claim" -}}
{{- default (include "mirror.fullname" .) .Values.storage.pvc.existingClaim }}
{{- end }}

{{- define "mirror.isBucket" -}}
{{- if eq .Values.storage.type "s3" }}true{{ end }}
{{- end }}

{{/* The place of the mirror: its folder, or s3://BUCKET/PREFIX. */}}
{{- define "mirror.place" -}}
{{- if include "mirror.isBucket" . }}s3://{{ .Values.storage.s3.bucket }}{{ with .Values.storage.s3.prefix }}/{{ . }}{{ end }}
{{- else }}/var/lib/mc-mirror{{ end }}
{{- end }}

{{/* mirror.yaml as JSON, which is YAML too. */}}
{{- define "mirror.config" -}}
{{- $config := deepCopy .Values.mirror }}
{{- $_ := set $config "version" 1 }}
{{- $_ := set $config "to" (include "mirror.place" .) }}
{{- if .Values.signing.secret }}{{ $_ := set $config "key" .Values.signing.key }}{{ end }}
{{- if include "mirror.isBucket" . }}
{{- $store := pick .Values.storage.s3 "endpoint" "region" }}
{{- if .Values.storage.s3.objectLock }}{{ $_ := set $store "objectLock" .Values.storage.s3.objectLock }}{{ end }}
{{- $_ := set $config "store" $store }}
{{- end }}
{{- toPrettyJson $config }}
{{- end }}

{{/* HOST:PORT of a URL. */}}
{{- define "mirror.hostPort" -}}
{{- $url := urlParse . }}
{{- if regexMatch ":[0-9]+$" $url.host }}{{ $url.host }}
{{- else }}{{ $url.host }}:{{ ternary "80" "443" (eq $url.scheme "http") }}{{ end }}
{{- end }}

{{/* HOST:PORT of each server that mirror.yaml names, as a JSON list. */}}
{{- define "mirror.sources" -}}
{{- $found := dict }}
{{- range .Values.mirror.logs }}
{{- range (default (list .) .shards) }}{{ $_ := set $found (include "mirror.hostPort" .url) true }}{{ end }}
{{- end }}
{{- range .Values.mirror.tuf }}{{ $_ := set $found (include "mirror.hostPort" .url) true }}{{ end }}
{{- range (.Values.mirror.witnesses | default dict).urls }}{{ $_ := set $found (include "mirror.hostPort" .) true }}{{ end }}
{{- range .Values.mirror.github }}{{ $_ := set $found (include "mirror.hostPort" (default "https://api.github.com" .api)) true }}{{ end }}
{{- range .Values.mirror.subjects }}
{{- if not (regexMatch "^oci-(layout|archive):" .) }}
{{- $first := splitList "/" . | first }}
{{- $registry := ternary $first "registry-1.docker.io" (regexMatch "[.:]|^localhost$" $first) }}
{{- $_ := set $found (include "mirror.hostPort" (printf "https://%s" $registry)) true }}
{{- end }}
{{- end }}
{{- keys $found | sortAlpha | toJson }}
{{- end }}

{{/* HOST:PORT of each server that the sync may reach, as a JSON list: its sources or the proxy, and the bucket. */}}
{{- define "mirror.syncHosts" -}}
{{- $hosts := include "mirror.sources" . | fromJsonArray }}
{{- if .Values.network.proxy }}{{ $hosts = list (include "mirror.hostPort" .Values.network.proxy) }}{{ end }}
{{- $hosts | concat (include "mirror.bucketHosts" . | fromJsonArray) | uniq | sortAlpha | toJson }}
{{- end }}

{{- define "mirror.bucketHosts" -}}
{{- if include "mirror.isBucket" . }}{{ list (include "mirror.hostPort" .Values.storage.s3.endpoint) | toJson }}{{ else }}[]{{ end }}
{{- end }}

{{/* One egress rule. Takes (dict "cidrs" "port" "host"). */}}
{{- define "mirror.egress" -}}
- # {{ .host }}
  to:
    {{- range .cidrs }}
    - ipBlock: { cidr: {{ . | quote }} }
    {{- end }}
  ports:
    - { protocol: TCP, port: {{ int .port }} }
{{- end }}

{{/* Egress rules for a JSON list of HOST:PORT, and for DNS. Takes (list $ JSON ADDITIONAL). Fails without addresses. */}}
{{- define "mirror.egressRules" -}}
{{- $network := (index . 0).Values.network }}
{{- range (index . 1) | fromJsonArray }}
{{- $host := regexReplaceAll ":[0-9]+$" . "" }}
{{- $cidrs := get $network.addresses $host }}
{{- if not $cidrs }}{{ fail (printf "network.addresses: expected the CIDRs of %s, found none: add network.addresses.%s, or set network.enabled to false" $host $host) }}{{ end }}
{{ include "mirror.egress" (dict "host" $host "cidrs" $cidrs "port" (regexFind "[0-9]+$" .)) }}
{{- end }}
{{- range (index . 2) }}
{{ include "mirror.egress" . }}
{{- end }}
- # DNS
  to:
    - {{- toYaml $network.dns | nindent 6 }}
  ports:
    - { protocol: UDP, port: 53 }
    - { protocol: TCP, port: 53 }
{{- end }}

{{- define "mirror.podSecurity" -}}
runAsNonRoot: true
runAsUser: 65532
runAsGroup: 65532
fsGroup: 65532
fsGroupChangePolicy: OnRootMismatch
seccompProfile: { type: RuntimeDefault }
{{- end }}

{{- define "mirror.containerSecurity" -}}
runAsNonRoot: true
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: { drop: [ALL] }
seccompProfile: { type: RuntimeDefault }
{{- end }}

{{/* The fields of every pod. */}}
{{- define "mirror.pod" -}}
serviceAccountName: {{ include "mirror.fullname" . }}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext: {{- include "mirror.podSecurity" . | nindent 2 }}
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- with .Values.nodeSelector }}
nodeSelector: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.tolerations }}
tolerations: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- end }}

{{/* The credentials of a bucket. Takes the name of the Secret. */}}
{{- define "mirror.bucketEnv" -}}
{{- range list "AWS_ACCESS_KEY_ID" "AWS_SECRET_ACCESS_KEY" }}
- name: {{ . }}
  valueFrom: { secretKeyRef: { name: {{ $ | quote }}, key: {{ . }} } }
{{- end }}
{{- end }}

{{- define "mirror.caEnv" -}}
{{- if .Values.caConfigMap }}
- { name: NODE_EXTRA_CA_CERTS, value: /etc/mc-ca/ca.crt }
{{- end }}
{{- end }}

{{/* The folder /etc/mc-mirror: mirror.yaml, the policy with its files, and the signing key. */}}
{{- define "mirror.configVolume" -}}
- name: config
  projected:
    defaultMode: 0440
    sources:
      - configMap: { name: {{ include "mirror.fullname" . }}, items: [{ key: mirror.yaml, path: mirror.yaml }] }
      - configMap: { name: {{ include "mirror.policyConfigMap" . | quote }} }
      {{- with .Values.signing }}
      {{- if .secret }}
      - secret: { name: {{ .secret | quote }}, items: [{ key: {{ .key | quote }}, path: {{ .key | quote }} }] }
      {{- end }}
      {{- end }}
{{- end }}

{{- define "mirror.caVolume" -}}
{{- with .Values.caConfigMap }}
- name: ca
  configMap: { name: {{ . | quote }} }
{{- end }}
{{- end }}

{{- define "mirror.caMount" -}}
{{- if .Values.caConfigMap }}
- { name: ca, mountPath: /etc/mc-ca, readOnly: true }
{{- end }}
{{- end }}

{{/* Reads a file that scripts/chart.ts writes. Takes (list $ NAME SOURCE). */}}
{{- define "mirror.file" -}}
{{- $text := (index . 0).Files.Get (printf "files/%s" (index . 1)) }}
{{- if not $text }}{{ fail (printf "files/%s: expected a copy of %s in the chart, found no file: package the chart with node scripts/chart.ts, or disable this value of monitoring" (index . 1) (index . 2)) }}{{ end }}
{{- $text }}
{{- end }}
