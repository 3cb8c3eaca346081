package io.storefleet.fastspring.internal;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Where a call goes: a template that may be told, and the real address that may not. */
public final class ApiPath {

    private final String template;
    private final String target;

    private ApiPath(String template, String target) {
        this.template = template;
        this.target = target;
    }

    /** A path without variable parts. */
    public static ApiPath of(String template) {
        return new ApiPath(template, template);
    }

    /** Puts ids, each encoded by itself and joined by literal commas, where the template names {@code variable}. */
    public static ApiPath of(String template, String variable, Collection<String> ids) {
        String joined = ids.stream().map(ApiPath::segment).collect(Collectors.joining(","));
        return new ApiPath(template, template.replace("{" + variable + "}", joined));
    }

    /** The same path with one more of its variables filled in. */
    public ApiPath with(String variable, String value) {
        return new ApiPath(template, target.replace("{" + variable + "}", encode(value)));
    }

    /** The same path with a query. */
    public ApiPath query(Query query) {
        return query(query.parameters());
    }

    /** The same path with a query in the map's order. */
    public ApiPath query(Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
        return new ApiPath(template, query.isEmpty() ? target : target + "?" + query);
    }

    URI at(URI endpoint) {
        return URI.create(endpoint + target);
    }

    String template() {
        return template;
    }

    /** Dots alone would climb the path in the eyes of some servers, and no encoding hides them. */
    private static String segment(String id) {
        if (id.isBlank() || id.chars().allMatch(each -> each == '.')) {
            throw new IllegalArgumentException("An id is neither blank nor made of dots");
        }
        return encode(id);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return template;
    }
}
