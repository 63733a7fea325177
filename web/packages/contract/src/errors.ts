// Made from api/errors.yaml by samma_contract; change that file and not this one.

export const errors = {
  "request.malformed": { status: 400, message_key: "error.request.malformed" },
  "request.host": { status: 400, message_key: "error.request.host" },
  "request.parameter": { status: 400, message_key: "error.request.parameter" },
  "request.json": { status: 400, message_key: "error.request.json" },
  "request.invalid": { status: 422, message_key: "error.request.invalid" },
  "request.foreign_origin": { status: 403, message_key: "error.request.foreign_origin" },
  "request.method": { status: 405, message_key: "error.request.method" },
  "request.timeout": { status: 408, message_key: "error.request.timeout" },
  "request.body_too_large": { status: 413, message_key: "error.request.body_too_large" },
  "request.target_too_long": { status: 414, message_key: "error.request.target_too_long" },
  "request.media_type": { status: 415, message_key: "error.request.media_type" },
  "request.header_too_large": { status: 431, message_key: "error.request.header_too_large" },
  "field.required": { status: 422, message_key: "error.field.required" },
  "field.unknown": { status: 422, message_key: "error.field.unknown" },
  "field.type": { status: 422, message_key: "error.field.type" },
  "field.value": { status: 422, message_key: "error.field.value" },
  "session.missing": { status: 401, message_key: "error.session.missing" },
  "session.token": { status: 401, message_key: "error.session.token" },
  "resource.unknown": { status: 404, message_key: "error.resource.unknown" },
  "plan.none": { status: 404, message_key: "error.plan.none" },
  "plan.outside_period": { status: 404, message_key: "error.plan.outside_period" },
  "server.fault": { status: 500, message_key: "error.server.fault" },
  "server.busy": { status: 503, message_key: "error.server.busy" },
  "server.not_ready": { status: 503, message_key: "error.server.not_ready" },
  "server.cannot_listen": { status: 500, message_key: "error.server.cannot_listen" },
  "server.web_missing": { status: 500, message_key: "error.server.web_missing" },
} as const;

export type ErrorCode = keyof typeof errors;
