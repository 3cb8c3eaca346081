package io.storefleet.simulator;

import tools.jackson.databind.node.ObjectNode;

/** Thrown where a request is read and one of its fields is wrong. */
final class FieldRefused extends RuntimeException {

    private final String field;
    private final String code;
    private final String text;

    FieldRefused(String field, String text) {
        this(field, "invalid", text);
    }

    /** @param code the error code of the newer services */
    FieldRefused(String field, String code, String text) {
        super(field);
        this.field = field;
        this.code = code;
        this.text = text;
    }

    String field() {
        return field;
    }

    String code() {
        return code;
    }

    String text() {
        return text;
    }

    /** The error of contract §3 (a) for an action. */
    ObjectNode classic(String action) {
        return Json.failed(Json.object().put("action", action), field, text);
    }
}
