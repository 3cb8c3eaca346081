package io.storefleet.simulator.hooks;

import io.storefleet.simulator.state.Happening;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One webhook configuration of a store (contract §15.1); {@code Webhook.to(url).only("order.completed")}. */
public record Webhook(
        String name,
        List<URI> urls,
        Selection selection,
        boolean expanded,
        @Nullable String secret) {

    /** Which events: of this scope, of these types; all types when none are named. */
    public record Selection(Scope scope, Set<String> types) {

        /** Whether a webhook with this list is told of the type. */
        public boolean names(String type) {
            return types.isEmpty() || types.contains(type);
        }
    }

    /** The choice between live and test events. */
    public enum Scope {
        LIVE,
        TEST,
        BOTH;

        boolean takes(boolean live) {
            return this == BOTH || live == (this == LIVE);
        }
    }

    public Webhook {
        urls = List.copyOf(urls);
    }

    /** Named {@code main}, told of everything, live and test, with ids, unsigned. */
    public static Webhook to(URI... urls) {
        return new Webhook("main", List.of(urls), new Selection(Scope.BOTH, Set.of()), false, null);
    }

    public Webhook named(String other) {
        return new Webhook(other, urls, selection, expanded, secret);
    }

    /** Told of these types only. */
    public Webhook only(String... types) {
        return selecting(new Selection(selection.scope(), Set.of(types)));
    }

    public Webhook scope(Scope scope) {
        return selecting(new Selection(scope, selection.types()));
    }

    /** With objects instead of ids inside the data. */
    public Webhook expanding() {
        return new Webhook(name, urls, selection, true, secret);
    }

    /** Signs with this secret, unless an address was given another by {@code POST /webhooks/keys}. */
    public Webhook signed(@Nullable String with) {
        return new Webhook(name, urls, selection, expanded, with);
    }

    boolean wants(Happening news) {
        return selection.scope().takes(news.live()) && selection.names(news.type());
    }

    private Webhook selecting(Selection other) {
        return new Webhook(name, urls, other, expanded, secret);
    }

    @Override
    public String toString() {
        return "Webhook[" + name + "]";
    }
}
