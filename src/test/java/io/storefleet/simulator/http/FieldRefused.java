package io.storefleet.simulator.http;

import tools.jackson.databind.node.ObjectNode;

/** Thrown where a request is read and one of its fields is wrong. */
public final class FieldRefused extends RuntimeException {

    private final String field;
    private final String code;
    private final String text;

    public FieldRefused(String field, String text) {
        this(field, "invalid", text);
    }

    /** @param code the error code of the newer services */
    public FieldRefused(String field, String code, String text) {
        super(field);
        this.field = field;
        this.code = code;
        this.text = text;
    }

    public String field() {
        return field;
    }

    String code() {
        return code;
    }

    public String text() {
        return text;
    }

    /** The error of contract §3 (a) for an action. */
    public ObjectNode classic(String action) {
        return Json.failed(Json.object().put("action", action), field, text);
    }
}
