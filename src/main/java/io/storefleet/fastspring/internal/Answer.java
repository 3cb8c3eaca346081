package io.storefleet.fastspring.internal;

import io.storefleet.fastspring.CallTrace;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.UnreadableAnswer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An answer that was understood: its envelope and the things in it, each of which may still be an error.
 *
 * @param items ids as strings, or objects
 */
public record Answer(CallTrace trace, JsonNode root, List<JsonNode> items) {

    /** Whether it came without a body, as 204 does. */
    public boolean isEmpty() {
        return root.isMissingNode();
    }

    /** The items, when none of them is an error. */
    public List<JsonNode> clean() {
        items.forEach(item -> ApiError.of(item).ifPresent(error -> {
            throw refused(error);
        }));
        return items;
    }

    /** The one thing the answer is about. @throws FastSpringException when it is an error or none the reader understands */
    public <T> T one(Function<Fields, ? extends @Nullable T> reader) {
        return clean().stream()
                .filter(JsonNode::isObject)
                .findFirst()
                .flatMap(item -> Optional.<T>ofNullable(reader.apply(Fields.of(item))))
                .orElseThrow(this::unexpected);
    }

    /** The things of all items that the reader understands, when none of them is an error. */
    public <T> List<T> all(Function<Fields, ? extends @Nullable T> reader) {
        return clean().stream()
                .map(item -> Optional.<T>ofNullable(reader.apply(Fields.of(item))))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The first thing that the reader understands. @throws FastSpringException when an item is an error or none is understood */
    public <T> T first(Function<Fields, ? extends @Nullable T> reader) {
        return this.<T>all(reader).stream().findFirst().orElseThrow(this::unexpected);
    }

    /** The refusal an item stands for. */
    public FastSpringException refused(ApiError error) {
        return new FastSpringException.RequestRefused(trace, error.code(), error.text());
    }

    /** The answer has a known form, but not one that fits the question. */
    public FastSpringException unexpected() {
        return new UnreadableAnswer(trace, UnreadableAnswer.Reason.UNEXPECTED);
    }
}
