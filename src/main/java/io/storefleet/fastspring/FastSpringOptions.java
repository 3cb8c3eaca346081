package io.storefleet.fastspring;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What makes a client the client of one store.
 *
 * @param endpoint scheme, host and port, without path, such as {@code https://api.fastspring.com}
 * @param userAgent who calls, printable ASCII; the service refuses calls without it
 * @param features what the client may do beyond the ordinary; nothing unless said
 */
public record FastSpringOptions(
        URI endpoint,
        Credential credential,
        String userAgent,
        QuotaUse quota,
        CallSettings calls,
        Set<Feature> features) {

    /** The one address of FastSpring, for live and test data alike. */
    public static final URI LIVE = URI.create("https://api.fastspring.com");

    private static final Pattern HEADER_VALUE = Pattern.compile("[\\x21-\\x7E]([\\x20-\\x7E]{0,253}[\\x21-\\x7E])?");

    public FastSpringOptions {
        endpoint = origin(endpoint);
        features = Set.copyOf(features);
        if (!HEADER_VALUE.matcher(userAgent).matches()) {
            throw new IllegalArgumentException("A user agent is 1 to 255 printable ASCII characters");
        }
    }

    /** Options with the standard call settings. */
    public FastSpringOptions(URI endpoint, Credential credential, String userAgent, QuotaUse quota) {
        this(endpoint, credential, userAgent, quota, CallSettings.standard(), Set.of());
    }

    public FastSpringOptions withCalls(CallSettings other) {
        return new FastSpringOptions(endpoint, credential, userAgent, quota, other, features);
    }

    /** The same client, allowed to do these things and no others beyond the ordinary. */
    public FastSpringOptions withFeatures(Set<Feature> other) {
        return new FastSpringOptions(endpoint, credential, userAgent, quota, calls, other);
    }

    /** The same client for another kind of caller, such as a job. */
    public FastSpringOptions withDefaults(CallOptions other) {
        return withCalls(calls.withDefaults(other));
    }

    private static URI origin(URI uri) {
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        boolean bare = uri.getRawPath() == null
                || uri.getRawPath().isEmpty()
                || uri.getRawPath().equals("/");
        boolean plain = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
        if (!web || uri.getHost() == null || !bare || !plain) {
            throw new IllegalArgumentException("An endpoint is http or https with a host and an optional port only");
        }
        return URI.create(uri.getScheme() + "://" + uri.getRawAuthority());
    }

    @Override
    public String toString() {
        return "FastSpringOptions[hidden]";
    }
}
