package io.storefleet.quotes.internal;

import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.SecretUrl;
import io.storefleet.fastspring.quotes.Quote;
import io.storefleet.fastspring.quotes.QuoteQuery;
import io.storefleet.fastspring.quotes.QuoteStatus;
import io.storefleet.mirror.Forgotten;
import io.storefleet.mirror.ShownJson;
import io.storefleet.quotes.QuoteDetail;
import io.storefleet.quotes.QuoteDetails;
import io.storefleet.quotes.QuoteSearch;
import io.storefleet.quotes.QuoteSummary;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Quotes as the actor may see them. */
@Service
class QuoteDetailService implements QuoteDetails {

    private final QuoteDesk desk;
    private final LiveQuotes live;
    private final Forgotten forgotten;

    QuoteDetailService(QuoteDesk desk, LiveQuotes live, Forgotten forgotten) {
        this.desk = desk;
        this.live = live;
        this.forgotten = forgotten;
    }

    @Override
    public List<QuoteSummary> list(StoreId store, QuoteSearch search) {
        desk.require(Verb.QUOTE_VIEW, store);
        if (search.personal()) {
            desk.require(Verb.ACCOUNT_PERSONAL, store);
        }
        var found = live.all(store, query(search));
        var theirs = forgotten.naming(store, found.stream().map(Quote::raw).toList());
        var making = new QuoteMaking(desk.may(Verb.ACCOUNT_PERSONAL, store));
        return found.stream()
                .filter(quote -> !theirs.contains(quote.raw()))
                .sorted(Comparator.comparing(QuoteDetailService::created).reversed())
                .map(making::summary)
                .toList();
    }

    private static Instant created(Quote quote) {
        var created = quote.course().times().created();
        return created == null ? Instant.EPOCH : created;
    }

    private static QuoteQuery query(QuoteSearch search) {
        var query = QuoteQuery.all()
                .withStatuses(search.statuses().toArray(QuoteStatus[]::new))
                .created(search.created())
                .expiring(search.expires());
        query = search.createdBy().isEmpty() ? query : query.createdBy(search.createdBy());
        return search.text().isEmpty() ? query : query.containing(search.text());
    }

    @Override
    public QuoteDetail find(StoreId store, QuoteId id) {
        desk.require(Verb.QUOTE_VIEW, store);
        var quote = read(store, id);
        var personal = desk.may(Verb.ACCOUNT_PERSONAL, store);
        var page = quote.page() != null && desk.may(Verb.QUOTE_EDIT, store);
        var sight = new QuoteDetail.Sight(personal, page, order(store, quote), ShownJson.of(quote.raw(), personal));
        return new QuoteMaking(personal).detail(quote, sight);
    }

    private @Nullable OrderId order(StoreId store, Quote quote) {
        var reference = quote.course().orderReference();
        return reference == null || !desk.may(Verb.ORDER_VIEW, store)
                ? null
                : desk.order(store, reference).orElse(null);
    }

    @Override
    public SecretUrl page(StoreId store, QuoteId id) {
        desk.require(Verb.QUOTE_VIEW, store);
        desk.require(Verb.QUOTE_EDIT, store);
        @Nullable SecretUrl page = read(store, id).page();
        if (page == null) {
            throw new NothingHereException();
        }
        desk.revealed(store, id.value());
        return page;
    }

    @Override
    public Map<String, String> products(StoreId store) {
        desk.require(Verb.QUOTE_VIEW, store);
        return desk.may(Verb.PRODUCT_VIEW, store) ? desk.products(store) : Map.of();
    }

    private Quote read(StoreId store, QuoteId id) {
        var quote = live.get(store, id);
        if (!forgotten.naming(store, List.of(quote.raw())).isEmpty()) {
            throw new NothingHereException();
        }
        return quote;
    }
}
