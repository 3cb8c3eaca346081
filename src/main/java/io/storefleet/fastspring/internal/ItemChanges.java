package io.storefleet.fastspring.internal;

import io.storefleet.fastspring.Evidence;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.Outcome.Confirmed;
import io.storefleet.fastspring.Outcome.Rejected;
import io.storefleet.fastspring.Outcome.Unknown;
import io.storefleet.fastspring.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Changes several things by one call, each with an outcome of its own.
 *
 * @param <K> type of the ids; its {@code toString} is the id
 */
public final class ItemChanges<K, T> {

    private final Caller caller;
    private final Function<JsonNode, List<String>> names;
    private final Function<Fields, ? extends @Nullable T> reader;

    /**
     * @param names the ids an item of the answer goes by
     * @param reader makes the confirmed value of a good item; {@code null} when it cannot
     */
    public ItemChanges(
            Caller caller, Function<JsonNode, List<String>> names, Function<Fields, ? extends @Nullable T> reader) {
        this.caller = caller;
        this.names = names;
        this.reader = reader;
    }

    /** The ids of an item under {@code id} and the resource's own key. */
    public static Function<JsonNode, List<String>> named(Resource resource) {
        return item -> texts(item, "id", resource.singular());
    }

    /** The texts of the fields that have one. */
    public static List<String> texts(JsonNode item, String... fields) {
        List<String> texts = new ArrayList<>();
        for (String field : fields) {
            String text = Json.text(item.path(field));
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** An outcome for each id, in their order. The ids must differ. */
    public SequencedMap<K, Outcome<T>> send(Change change, List<K> ids) {
        Instant start = caller.now();
        Outcome<Answer> whole = caller.change(change, Function.identity());
        SequencedMap<K, Outcome<T>> outcomes = new LinkedHashMap<>();
        switch (whole) {
            case Confirmed<Answer>(Answer answer) -> {
                Map<String, JsonNode> items = match(ids, answer.items());
                ids.forEach(id -> outcomes.put(id, outcome(items.get(id.toString()), answer, start)));
            }
            case Rejected<Answer>(Refusal refusal) -> ids.forEach(id -> outcomes.put(id, new Rejected<>(refusal)));
            case Unknown<Answer>(Evidence evidence) -> ids.forEach(id -> outcomes.put(id, new Unknown<>(evidence)));
        }
        return Collections.unmodifiableSequencedMap(outcomes);
    }

    /**
     * By name; where no item has a name that was asked for and there are as many items as ids, by place. What was done to
     * something else that has a name is nobody's.
     */
    private Map<String, JsonNode> match(List<K> ids, List<JsonNode> items) {
        Map<String, JsonNode> named = new LinkedHashMap<>();
        items.forEach(item -> names.apply(item).forEach(name -> named.putIfAbsent(name, item)));
        boolean strangers = ids.stream().noneMatch(id -> named.containsKey(id.toString()));
        if (strangers && items.size() == ids.size()) {
            for (int place = 0; place < items.size(); place++) {
                JsonNode item = items.get(place);
                if (ApiError.of(item).isPresent()
                        || item.isObject() && names.apply(item).isEmpty()) {
                    named.put(ids.get(place).toString(), item);
                }
            }
        }
        return named;
    }

    private Outcome<T> outcome(@Nullable JsonNode item, Answer answer, Instant start) {
        Optional<ApiError> error = item == null ? Optional.empty() : ApiError.of(item);
        if (error.isPresent()) {
            return new Rejected<>(new Refusal(error.get().code(), error.get().text(), answer.trace(), true));
        }
        T value = item == null ? null : read(item);
        return value == null
                ? new Unknown<>(new Evidence(Evidence.MISSING, answer.trace(), start))
                : new Confirmed<>(value);
    }

    /** Null also for what the reader stumbles over: a change that was sent has an outcome, not an exception. */
    private @Nullable T read(JsonNode item) {
        try {
            return reader.apply(Fields.of(item));
        } catch (RuntimeException _) {
            return null;
        }
    }
}
