package io.storefleet.quotes.internal;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.NotFoundOrThrottled;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.quotes.Quote;
import io.storefleet.fastspring.quotes.QuoteQuery;
import io.storefleet.store.StoreClients;
import io.storefleet.team.NothingHereException;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads quotes from their store; whoever asks has shown their right. */
@Component
class LiveQuotes {

    private final StoreClients clients;
    private final CallOptions options;

    @Autowired
    LiveQuotes(StoreClients clients) {
        this(clients, CallOptions.person());
    }

    private LiveQuotes(StoreClients clients, CallOptions options) {
        this.clients = clients;
        this.options = options;
    }

    /** The same for a row of a job, which waits behind people. */
    LiveQuotes forJobs() {
        return new LiveQuotes(clients, CallOptions.job());
    }

    List<Quote> all(StoreId store, QuoteQuery query) {
        return ask(store, client -> client.quotes().all(query));
    }

    /** @throws NothingHereException when the store says that it has none of this id */
    Quote get(StoreId store, QuoteId id) {
        try {
            return ask(store, client -> client.quotes().get(id));
        } catch (RequestRefused refused) {
            if (refused.text().toLowerCase(Locale.ROOT).contains("not found")) {
                throw new NothingHereException();
            }
            throw refused;
        }
    }

    private <T> T ask(StoreId store, Function<FastSpring, T> question) {
        try {
            return question.apply(clients.client(store).with(options));
        } catch (RequestRefused | NotFoundOrThrottled refused) {
            throw refused;
        } catch (FastSpringException failure) {
            clients.troubled(store, failure);
            throw failure;
        }
    }
}
