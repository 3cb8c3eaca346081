package io.storefleet.fastspring.quotes;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.internal.Answer;
import io.storefleet.fastspring.internal.ApiPath;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Change;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.internal.Json;
import io.storefleet.fastspring.internal.Resource;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The quotes of a store. Reads throw {@link FastSpringException} when the store gives no usable answer. */
public final class Quotes {

    private static final ApiPath ALL = ApiPath.of("/quotes");
    private static final ApiPath ONE = ApiPath.of("/quotes/{id}");
    private static final ApiPath CANCEL = ApiPath.of("/quotes/{id}/cancel");

    private final Caller caller;

    /** Made by {@link io.storefleet.fastspring.FastSpring}. */
    public Quotes(Caller caller) {
        this.caller = caller;
    }

    /** Makes a quote; the service sends it to nobody, its page is the buyer's (contract 12). */
    public Outcome<Quote> create(QuoteDraft draft) {
        Change change = Change.post(ALL, QuoteBody.of(draft).json(), Resource.WHOLE);
        return caller.change(change, answer -> answer.one(QuoteReader::quote));
    }

    /** One quote (contract 12). */
    public Quote get(QuoteId id) {
        return caller.get(at(ONE, id), Resource.WHOLE).one(QuoteReader::quote);
    }

    /** The quotes that fit, all at once: the service documents no pages (contract 12). Items without an id are left out. */
    public List<Quote> all(QuoteQuery query) {
        return items(ALL.query(query.parameters())).stream()
                .map(item -> Optional.ofNullable(QuoteReader.quote(Fields.of(item))))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Their ids alone; full objects in their place are understood too. */
    public List<QuoteId> ids(QuoteQuery query) {
        return items(ALL.query(query.parameters().add("onlyQuoteId", true))).stream()
                .map(item -> Json.id(item, QuoteId::isValid, QuoteId::new, "id", "quote"))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Replaces the draft of an open quote (contract 12). */
    public Outcome<Quote> update(QuoteId id, QuoteDraft draft) {
        return send(id, Change.put(at(ONE, id), QuoteBody.of(draft).json(), Resource.WHOLE));
    }

    /** Withdraws a quote, which stays readable (contract 12). */
    public Outcome<Quote> cancel(QuoteId id) {
        return send(id, Change.post(at(CANCEL, id), Resource.WHOLE));
    }

    /** Takes a quote away; documented in 2024 only, so prefer {@link #cancel} (contract 12). */
    public Outcome<QuoteId> delete(QuoteId id) {
        return caller.change(
                Change.delete(at(ONE, id), Resource.WHOLE),
                answer -> answer.isEmpty() ? id : same(answer, id).id());
    }

    private Outcome<Quote> send(QuoteId id, Change change) {
        return caller.change(change, answer -> same(answer, id));
    }

    private static Quote same(Answer answer, QuoteId id) {
        Quote quote = answer.one(QuoteReader::quote);
        if (!quote.id().equals(id)) {
            throw answer.unexpected();
        }
        return quote;
    }

    private List<JsonNode> items(ApiPath path) {
        return QuoteList.items(caller.get(path, Resource.WHOLE));
    }

    private static ApiPath at(ApiPath path, QuoteId id) {
        return path.with("id", id.value());
    }
}
