package io.storefleet.fastspring.internal;

import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A list in pages whose items the service sends as full objects or as ids alone (contract 2.4); the latter are read in
 * batches when objects are wanted.
 *
 * @param <K> type of the ids; its {@code toString} is the id
 */
public final class ThingList<K, T> {

    /** Limit of ours for streams: a page of so many full orders has about 250 kB. */
    private static final int STREAMED = 50;

    private final Caller caller;
    private final Source<T> source;
    private final Id<K> id;
    private final IdBatch<K, T> batch;

    public ThingList(Caller caller, Source<T> source, Id<K> id, IdBatch<K, T> batch) {
        this.caller = caller;
        this.source = source;
        this.id = id;
        this.batch = batch;
    }

    /** Where the list is, and what makes a thing of a full object; {@code null} when it cannot. */
    public record Source<T>(ApiPath path, Resource resource, Function<Fields, ? extends @Nullable T> reader) {}

    /** The form of the ids and their type. */
    public record Id<K>(Predicate<String> form, Function<String, K> type) {}

    /** The ids of a page, counted from 1, with 1 to 1000 of them; items without a usable id are left out. */
    public Page<K> ids(Query query, int page, int limit) {
        return PageReader.page(read(query, page, limit), page, this::id);
    }

    /** The ids of all pages, each page read when the stream comes to it, which may throw. */
    public Stream<K> ids(Supplier<Query> query) {
        return new PageWalk<>(page -> ids(query.get(), page, STREAMED), each -> each).stream();
    }

    /** The things of a page, as {@link #ids(Query, int, int)}; what cannot be read is a failure in its place. */
    public Page<ItemResult<T>> page(Query query, int page, int limit) {
        Answer answer = read(query, page, limit);
        Map<String, ItemResult<T>> results = new HashMap<>();
        answer.clean()
                .forEach(item -> id(item).ifPresent(key -> {
                    T thing = isBare(item) ? null : source.reader().apply(Fields.of(item));
                    if (thing != null) {
                        results.put(key.toString(), new ItemResult.Success<>(key.toString(), thing));
                    }
                }));
        List<K> left = answer.items().stream()
                .map(this::id)
                .flatMap(Optional::stream)
                .filter(key -> !results.containsKey(key.toString()))
                .toList();
        batch.fetch(left).forEach(result -> results.put(result.id(), result));
        return PageReader.page(
                answer, page, item -> id(item).map(Object::toString).map(results::get));
    }

    /** The things of all pages, each page read when the stream comes to it, which may throw. */
    public Stream<ItemResult<T>> stream(Supplier<Query> query) {
        return new PageWalk<>(page -> page(query.get(), page, STREAMED), ItemResult::id).stream();
    }

    private Answer read(Query query, int page, int limit) {
        return caller.get(source.path().query(query.page(page, limit)), source.resource());
    }

    private Optional<K> id(JsonNode item) {
        return Json.id(item, id.form(), id.type(), "id", source.resource().singular());
    }

    /** Whether the item is an id alone, if need be as object. */
    private boolean isBare(JsonNode item) {
        return !item.isObject()
                || Set.of("id", source.resource().singular(), "action", "result")
                        .containsAll(item.propertyNames());
    }
}
