package io.storefleet.fastspring.checkouts;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.SessionId;
import io.storefleet.fastspring.internal.Answer;
import io.storefleet.fastspring.internal.ApiPath;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Change;
import io.storefleet.fastspring.internal.Json;
import io.storefleet.fastspring.internal.Resource;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The sessions of one newer checkout. Reads throw {@link FastSpringException} when there is no usable answer. */
public final class Checkouts {

    private static final String ALL = "/v2/checkouts/{store}/{checkout}/sessions";
    private static final String ONE = ALL + "/{id}";

    private final Caller caller;
    private final CheckoutPath checkout;

    /** Made by {@link io.storefleet.fastspring.FastSpring}. */
    public Checkouts(Caller caller, CheckoutPath checkout) {
        this.caller = caller;
        this.checkout = checkout;
    }

    /** Begins a session; what it could not take is in its warnings (contract 10.2). */
    public Outcome<CheckoutSession> create(CheckoutDraft draft) {
        Change change = Change.post(at(ALL), CheckoutBody.draft(draft).json(), Resource.WHOLE);
        return caller.change(change, answer -> answer.one(CheckoutReader::session));
    }

    /** One session (contract 10.2). */
    public CheckoutSession get(SessionId id) {
        return caller.get(at(ONE, id), Resource.WHOLE).one(CheckoutReader::session);
    }

    /** Changes what the draft says of an open session (contract 10.2). */
    public Outcome<CheckoutSession> update(SessionId id, CheckoutDraft draft) {
        return send(id, Change.put(at(ONE, id), CheckoutBody.draft(draft).json(), Resource.WHOLE));
    }

    /** The ways to pay that the buyer sees, in their order, by the service's words (contract 10.2). */
    public List<String> paymentMethods(SessionId id) {
        Answer answer = caller.get(at(ONE + "/payment-methods", id), Resource.WHOLE);
        answer.clean();
        JsonNode root = answer.root();
        JsonNode methods = root.isArray() ? root : root.path("paymentMethods");
        if (!methods.isArray()) {
            throw answer.unexpected();
        }
        return methods.valueStream()
                .map(each -> Optional.ofNullable(
                        each.isObject() ? Json.text(each, "type", "paymentMethod", "id", "name") : Json.text(each)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Puts an item into the cart (contract 10.2). */
    public Outcome<CheckoutSession> add(SessionId id, CheckoutItem item) {
        return send(
                id,
                Change.post(at(ONE + "/cart/items", id), CheckoutBody.item(item).json(), Resource.WHOLE));
    }

    /** Changes the item of the same product (contract 10.2). */
    public Outcome<CheckoutSession> change(SessionId id, CheckoutItem item) {
        return send(
                id, Change.put(item(id, item.product()), CheckoutBody.item(item).json(), Resource.WHOLE));
    }

    /** Takes an item out of the cart; the service answers with nothing (contract 10.2). */
    public Outcome<SessionId> remove(SessionId id, ProductPath product) {
        return caller.change(
                Change.delete(item(id, product), Resource.WHOLE),
                answer -> answer.isEmpty() ? id : same(answer, id).id());
    }

    /** Says who buys (contract 10.2). */
    public Outcome<CheckoutSession> customer(SessionId id, CheckoutCustomer customer) {
        return send(
                id,
                Change.put(
                        at(ONE + "/customer", id),
                        CheckoutBody.customer(customer).json(),
                        Resource.WHOLE));
    }

    private Outcome<CheckoutSession> send(SessionId id, Change change) {
        return caller.change(change, answer -> same(answer, id));
    }

    private static CheckoutSession same(Answer answer, SessionId id) {
        CheckoutSession session = answer.one(CheckoutReader::session);
        if (!session.id().equals(id)) {
            throw answer.unexpected();
        }
        return session;
    }

    private ApiPath item(SessionId id, ProductPath product) {
        return at(ONE + "/cart/items/{path}", id).with("path", product.value());
    }

    private ApiPath at(String template, SessionId id) {
        return at(template).with("id", id.value());
    }

    private ApiPath at(String template) {
        return ApiPath.of(template).with("store", checkout.store()).with("checkout", checkout.checkout());
    }
}
