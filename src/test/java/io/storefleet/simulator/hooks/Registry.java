package io.storefleet.simulator.hooks;

import io.storefleet.simulator.state.Happening;
import io.storefleet.simulator.state.Happenings;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A store's webhook configurations in the order they came, and the secrets set by {@code POST /webhooks/keys}. */
final class Registry {

    /** A configuration, when one of its name was first there, and what had happened at that very moment before. */
    private record Entry(Webhook webhook, Instant since, Set<String> earlier) {

        boolean lists(Happening news) {
            boolean later = !news.created().isBefore(since) && !earlier.contains(news.id());
            return later && webhook.selection().names(news.type());
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<URI, String> secrets = new ConcurrentHashMap<>();

    synchronized void put(Webhook webhook, Instant now, Happenings soFar) {
        Entry before = entries.get(webhook.name());
        entries.put(
                webhook.name(),
                before == null
                        ? new Entry(webhook, now, at(now, soFar))
                        : new Entry(webhook, before.since(), before.earlier()));
    }

    private static Set<String> at(Instant now, Happenings soFar) {
        return soFar.all().stream()
                .filter(event -> event.created().equals(now))
                .map(Happening::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    synchronized boolean remove(String name) {
        return entries.remove(name) != null;
    }

    synchronized List<Webhook> all() {
        return entries.values().stream().map(Entry::webhook).toList();
    }

    Optional<Webhook> find(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    Optional<Webhook> first() {
        return all().stream().findFirst();
    }

    synchronized boolean firstLists(Happening news) {
        return entries.values().stream()
                .findFirst()
                .filter(first -> first.lists(news))
                .isPresent();
    }

    boolean knows(URI url) {
        return all().stream().anyMatch(webhook -> webhook.urls().contains(url));
    }

    void secret(URI url, String secret) {
        secrets.put(url, secret);
    }

    @Nullable String secret(Webhook webhook, URI url) {
        String own = secrets.get(url);
        return own == null ? webhook.secret() : own;
    }
}
