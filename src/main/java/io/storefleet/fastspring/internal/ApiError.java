package io.storefleet.fastspring.internal;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the service says went wrong, in any of its four families of error bodies.
 *
 * @param code the error's key, fairly stable
 * @param text English words, not stable, redacted; may be empty
 * @param aboutRequest whether the body has what only FastSpring writes: {@code result}, {@code action} or
 *     {@code errorCode}; without them it may on 5xx speak of the service, or be the words of something in between
 */
public record ApiError(String code, String text, boolean aboutRequest) {

    private static ApiError of(@Nullable String code, @Nullable String text, boolean aboutRequest) {
        return new ApiError(
                Redaction.code(code == null ? "error" : code), Redaction.text(text == null ? "" : text), aboutRequest);
    }

    /** An error that has fields of its own for code and text. */
    public static ApiError told(@Nullable String code, @Nullable String text) {
        return of(code, text, true);
    }

    /** The error an answer, or an item of one, reports; empty when it has none of the known forms. */
    public static Optional<ApiError> of(JsonNode node) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        JsonNode error = node.path("error");
        if (error.isObject() && !error.isEmpty()) {
            boolean own = Json.text(node, "result", "action") != null;
            return Optional.of(classic(error, own));
        }
        // A numeric status marks the error page of a web framework, which says nothing about the request.
        boolean words = error.isString() && !node.path("status").isNumber();
        boolean said = "error".equalsIgnoreCase(Json.text(node.path("result")));
        if (words || said) {
            return Optional.of(of("error", Json.text(node, "error", "message"), said));
        }
        return newer(node);
    }

    /** Some calls name all fields, with null for those that are fine. */
    private static ApiError classic(JsonNode error, boolean own) {
        String named = Json.text(error.path("code"));
        String message = Json.text(error.path("message"));
        if (named != null && message != null) {
            return of(named, message, own);
        }
        String code = error.propertyNames().iterator().next();
        Set<String> words = new LinkedHashSet<>();
        for (var field : error.properties()) {
            String text = Json.text(field.getValue());
            if (text != null) {
                code = words.isEmpty() ? field.getKey() : code;
                words.add(text);
            }
        }
        return of(code, String.join("; ", words), own);
    }

    private static Optional<ApiError> newer(JsonNode node) {
        JsonNode errors = node.path("errors");
        if (errors.isArray() && !errors.isEmpty()) {
            JsonNode first = errors.get(0);
            String own = Json.text(first, "errorCode", "erroCode");
            String code = own == null ? Json.text(first, "code") : own;
            return Optional.of(
                    of(code == null ? Json.text(node, "status") : code, messages(errors, node), own != null));
        }
        boolean marked = node.has("params")
                || Json.text(node.path("code")) != null
                || node.path("status").isString() && isErrorForm(node);
        String message = Json.text(node.path("message"));
        return marked && message != null ? Optional.of(of(codeOf(node, message), message, false)) : Optional.empty();
    }

    /** Quotes, invoices and transfers have a status, too, and may some day have a message. */
    private static boolean isErrorForm(JsonNode node) {
        return node.has("errors") || node.has("details") || node.has("timestamp");
    }

    private static @Nullable String codeOf(JsonNode node, String message) {
        String code = Json.text(node, "code", "status");
        return code == null ? message.replace(' ', '-') : code;
    }

    private static @Nullable String messages(JsonNode errors, JsonNode node) {
        String joined = errors.valueStream()
                .map(each -> Optional.ofNullable(Json.text(each, "message")))
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining("; "));
        return joined.isEmpty() ? Json.text(node, "message") : joined;
    }
}
