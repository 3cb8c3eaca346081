package io.storefleet.fastspring.internal;

import io.storefleet.fastspring.Money;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a JSON object, read leniently: what is absent, null or of no usable form is null or empty, never fatal. */
public final class Fields extends SingleFields {

    private Fields(JsonNode node) {
        super(node);
    }

    /** The fields of the object; none when it is none. */
    public static Fields of(JsonNode node) {
        return new Fields(node.isObject() ? node : MissingNode.getInstance());
    }

    /** Whether there is an object at all. */
    public boolean isPresent() {
        return node.isObject();
    }

    /** The object as the service sent it. */
    public String raw() {
        return node.toString();
    }

    /** The object as the service sent it, but for what must not be kept. */
    public String rawWithout(String... names) {
        return node instanceof ObjectNode object
                ? object.deepCopy().remove(List.of(names)).toString()
                : raw();
    }

    /** The texts of all fields that begin so, by the rest of their names. */
    public Map<String, String> beginning(String prefix) {
        return texts(node, prefix);
    }

    /** What the reader makes of an object inside; null when there is none. */
    public <T> @Nullable T object(String name, Function<Fields, ? extends @Nullable T> reader) {
        Fields inner = of(node.path(name));
        return inner.isPresent() ? reader.apply(inner) : null;
    }

    /** The fields of an object inside, none when it is none. */
    public Fields in(String name) {
        return of(node.path(name));
    }

    /** The objects of an array that the reader makes something of. */
    public <T> List<T> objects(String name, Function<Fields, ? extends @Nullable T> reader) {
        JsonNode array = node.path(name);
        return array.isArray()
                ? array.valueStream()
                        .filter(JsonNode::isObject)
                        .map(each -> Optional.<T>ofNullable(reader.apply(new Fields(each))))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    /** The texts of an array; of a map or a single text also. */
    public List<String> texts(String name) {
        JsonNode value = node.path(name);
        String single = Json.text(value);
        return single == null ? Json.texts(value) : List.of(single);
    }

    /** The ids of an array, of the right form; objects in their place are asked for {@code id} and the key. */
    public <T> List<T> ids(String name, String key, Predicate<String> form, Function<String, T> type) {
        JsonNode array = node.path(name);
        return array.isArray()
                ? array.valueStream()
                        .map(each -> Json.id(each, form, type, "id", key))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    /** Texts by key, in their order, such as tags or a text by language. */
    public Map<String, String> map(String name) {
        return texts(node.path(name), "");
    }

    private static Map<String, String> texts(JsonNode object, String prefix) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties().forEach(each -> {
            String text = Json.text(each.getValue());
            if (text != null && each.getKey().startsWith(prefix)) {
                texts.put(each.getKey().substring(prefix.length()), text);
            }
        });
        return Collections.unmodifiableMap(texts);
    }

    /** Objects by key, in their order. */
    public <T> Map<String, T> objectMap(String name, Function<Fields, T> reader) {
        Map<String, T> objects = new LinkedHashMap<>();
        JsonNode map = node.path(name);
        if (map.isObject()) {
            map.properties().stream()
                    .filter(each -> each.getValue().isObject())
                    .forEach(each -> objects.put(each.getKey(), reader.apply(new Fields(each.getValue()))));
        }
        return Collections.unmodifiableMap(objects);
    }

    /** Amounts of a map from currency to number. */
    public List<Money> prices(String name) {
        JsonNode map = node.path(name);
        return map.isObject()
                ? map.properties().stream()
                        .map(each -> Optional.ofNullable(in(name).money(each.getKey(), each.getKey())))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    /** The names of the fields, in their order. */
    public List<String> names() {
        return node.isObject() ? List.copyOf(node.propertyNames()) : List.of();
    }

    /** The JSON of a field, for what has no type of its own. */
    public JsonNode json(String name) {
        return node.path(name);
    }

    @Override
    public String toString() {
        return "Fields[hidden]";
    }
}
