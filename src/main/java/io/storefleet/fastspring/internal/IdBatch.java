package io.storefleet.fastspring.internal;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.ItemResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads things by their ids, many a call (contract 2.5): as many ids as the service has proved to take, results matched
 * by id, one failed id never costing another.
 *
 * @param <K> type of the ids; its {@code toString} is the id
 */
public final class IdBatch<K, T> {

    private final Caller caller;
    private final Resource resource;
    private final String template;
    private final Function<Fields, ? extends @Nullable T> reader;

    /**
     * @param template the path with {@code {ids}} in it
     * @param reader makes the thing of a good item; {@code null} when it cannot
     */
    public IdBatch(Caller caller, Resource resource, String template, Function<Fields, ? extends @Nullable T> reader) {
        this.caller = caller;
        this.resource = resource;
        this.template = template;
        this.reader = reader;
    }

    /**
     * A result for each different id, in the order asked.
     *
     * @throws FastSpringException when a call brought no understood answer; what was read before is then lost
     */
    public List<ItemResult<T>> fetch(Collection<K> ids) {
        List<String> left = new ArrayList<>(
                new LinkedHashSet<>(ids.stream().map(Object::toString).toList()));
        List<ItemResult<T>> results = new ArrayList<>(left.size());
        BatchSize size = caller.learned().batchSize(resource);
        while (!left.isEmpty()) {
            List<String> asked = left.subList(0, Math.min(size.now(), left.size()));
            Optional<List<ItemResult<T>>> answered = ask(asked);
            answered.ifPresentOrElse(results::addAll, () -> size.refused(asked.size()));
            if (answered.isPresent()) {
                size.worked(asked.size());
                asked.clear();
            }
        }
        return List.copyOf(results);
    }

    /**
     * The thing of one id.
     *
     * @throws RequestRefused when there is none
     * @throws FastSpringException when the call brought no understood answer
     */
    public T one(K id) {
        String asked = id.toString();
        Answer answer = caller.get(ApiPath.of(template, "ids", List.of(asked)), resource);
        JsonNode item = byId(answer.clean()).get(asked);
        @Nullable T thing = item == null ? null : reader.apply(Fields.of(item));
        if (thing == null) {
            throw answer.unexpected();
        }
        return thing;
    }

    /** Empty when several ids were refused as a whole. */
    private Optional<List<ItemResult<T>>> ask(List<String> asked) {
        try {
            Answer answer = caller.get(ApiPath.of(template, "ids", asked), resource);
            return read(asked, answer);
        } catch (RequestRefused refusal) {
            return asked.size() > 1
                    ? Optional.empty()
                    : Optional.of(List.of(new ItemResult.Failure<>(asked.getFirst(), refusal.code(), refusal.text())));
        }
    }

    private Optional<List<ItemResult<T>>> read(List<String> asked, Answer answer) {
        Map<String, JsonNode> known = byId(answer.items());
        boolean stranger =
                asked.stream().noneMatch(known::containsKey) && !answer.items().isEmpty();
        if (stranger && asked.size() > 1) {
            return Optional.empty();
        }
        if (stranger) {
            return Optional.of(List.of(refused(asked.getFirst(), answer.items().getFirst())));
        }
        return Optional.of(asked.stream().map(id -> result(id, known.get(id))).toList());
    }

    /** An error may name something else than it is about; a thing of another name is another thing. */
    private ItemResult<T> refused(String id, JsonNode item) {
        return ApiError.of(item)
                .<ItemResult<T>>map(error -> new ItemResult.Failure<>(id, error.code(), error.text()))
                .orElseGet(() -> new ItemResult.Failure<>(id, ItemResult.Failure.UNUSABLE, ""));
    }

    private Map<String, JsonNode> byId(List<JsonNode> items) {
        Map<String, JsonNode> known = new LinkedHashMap<>();
        for (JsonNode item : items) {
            for (String field : List.of("id", resource.singular())) {
                String id = Json.text(item.path(field));
                if (id != null) {
                    known.putIfAbsent(id, item);
                }
            }
        }
        return known;
    }

    private ItemResult<T> result(String id, @Nullable JsonNode item) {
        if (item == null) {
            return new ItemResult.Failure<>(id, ItemResult.Failure.MISSING, "");
        }
        Optional<ApiError> error = ApiError.of(item);
        if (error.isPresent()) {
            return new ItemResult.Failure<>(id, error.get().code(), error.get().text());
        }
        T thing = reader.apply(Fields.of(item));
        return thing == null
                ? new ItemResult.Failure<>(id, ItemResult.Failure.UNUSABLE, "")
                : new ItemResult.Success<>(id, thing);
    }
}
