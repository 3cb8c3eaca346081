package io.storefleet.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Addresses by which pages link to each other, without knowing each other's classes. Relative to the application. */
public record Places(String agency) {

    /** The route parameter that names the agency. */
    public static final String AGENCY = "agency";

    /** The prefix of every page of a signed-in person. */
    public static final String PREFIX = "a/:" + AGENCY;

    /** The query parameter with which a page opens its dialog for something new. */
    public static final String NEW = "new";

    /** The last part of the address of a new run that is for everybody in a store. */
    public static final String EVERYBODY = "everybody";

    /** The places of the agency this page belongs to. */
    public static Places here() {
        var ui = UI.getCurrent();
        // A page that is opened first of all is not the one in view yet while it builds itself.
        return of(ui.getActiveViewLocation())
                .or(() -> Optional.ofNullable(ui.getInternals().getLastHandledLocation())
                        .flatMap(Places::of))
                .orElseThrow(() -> new IllegalStateException("this page belongs to no agency"));
    }

    private static Optional<Places> of(Location location) {
        var segments = location.getSegments();
        return segments.size() > 1 && segments.getFirst().equals("a")
                ? Optional.of(new Places(segments.get(1)))
                : Optional.empty();
    }

    /** The id in an address; anything else is an address that does not exist. */
    public static UUID id(String parameter) {
        try {
            return UUID.fromString(parameter);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    public String home() {
        return "a/" + agency;
    }

    public String stores() {
        return home() + "/stores";
    }

    public String store(UUID store) {
        return stores() + "/" + store;
    }

    public String copies() {
        return home() + "/copies";
    }

    public String copy(UUID store) {
        return copies() + "/" + store;
    }

    public String storeWebhook(UUID store) {
        return store(store) + "/webhook";
    }

    public String accounts() {
        return home() + "/accounts";
    }

    public String accounts(UUID store) {
        return accounts() + "/" + store;
    }

    public String account(UUID store, String account) {
        return accounts(store) + "/" + account;
    }

    public String orders() {
        return home() + "/orders";
    }

    /** The orders that a query fits which names nobody, such as {@code status:open}. */
    public String ordersOf(String query) {
        return orders() + asking(query);
    }

    public String order(UUID store, String order) {
        return orders() + "/" + store + "/" + order;
    }

    public String subscriptions() {
        return home() + "/subscriptions";
    }

    /** The subscriptions that a query fits which names nobody, such as {@code status:overdue}. */
    public String subscriptionsOf(String query) {
        return subscriptions() + asking(query);
    }

    public String subscription(UUID store, String subscription) {
        return subscriptions() + "/" + store + "/" + subscription;
    }

    public String coupons() {
        return home() + "/coupons";
    }

    public String coupon(UUID store, String coupon) {
        return coupons() + "/" + store + "/" + coupon;
    }

    public String products() {
        return home() + "/products";
    }

    /** The products that a query fits which names nobody, such as {@code unpriced:EUR}. */
    public String productsOf(String query) {
        return products() + asking(query);
    }

    public String product(UUID store, String product) {
        return products() + "/" + store + "/" + product;
    }

    /** Changing many products by one table. */
    public String productTable() {
        return home() + "/product-tables";
    }

    public String productTable(UUID table) {
        return productTable() + "/" + table;
    }

    /** The table anew, of what was not done of one before. */
    public String productTableAgain(UUID table) {
        return productTable() + "?again=" + table;
    }

    public String returns() {
        return home() + "/returns";
    }

    public String givenBack(UUID store, String id) {
        return returns() + "/" + store + "/" + id;
    }

    public String events() {
        return home() + "/events";
    }

    public String event(UUID store, String event) {
        return events() + "/" + store + "/" + event;
    }

    public String quotes() {
        return home() + "/quotes";
    }

    public String quotes(UUID store) {
        return quotes() + "/" + store;
    }

    public String quote(UUID store, String quote) {
        return quotes(store) + "/" + quote;
    }

    /** Carts that were made for buyers. */
    public String sessions() {
        return home() + "/sessions";
    }

    public String newSession() {
        return sessions() + "/new";
    }

    public String newSession(UUID store) {
        return newSession() + "/" + store;
    }

    /** A new cart for a customer. */
    public String newSession(UUID store, String account) {
        return newSession(store) + "/" + account;
    }

    public String links() {
        return home() + "/links";
    }

    public String newLinks() {
        return links() + "/new";
    }

    public String newLinks(UUID store) {
        return newLinks() + "/" + store;
    }

    /** A new run for everybody in the store. */
    public String linksForEverybody(UUID store) {
        return newLinks(store) + "/" + EVERYBODY;
    }

    public String linkBatch(UUID batch) {
        return links() + "/run/" + batch;
    }

    /** Choosing what to do with the rows of a run: files and mails. */
    public String linkMails(UUID batch) {
        return linkBatch(batch) + "/mails";
    }

    /** Making links of our own for all customers of a run. */
    public String linkEvergreen(UUID batch) {
        return linkBatch(batch) + "/evergreen";
    }

    public String templates() {
        return home() + "/templates";
    }

    /** Mails that were sent, and what became of each. */
    public String mailing(UUID mailing) {
        return home() + "/mailings/" + mailing;
    }

    public String mailServer() {
        return home() + "/mail-server";
    }

    public String evergreen() {
        return home() + "/evergreen";
    }

    public String evergreenBrand() {
        return evergreen() + "/look";
    }

    /** Calls that change something, and what became of them. */
    public String changes() {
        return home() + "/changes";
    }

    public String change(UUID change) {
        return changes() + "/" + change;
    }

    /** Runs over many things. */
    public String bulk() {
        return home() + "/bulk";
    }

    public String bulk(UUID run) {
        return bulk() + "/" + run;
    }

    public String jobs() {
        return home() + "/jobs";
    }

    public String job(UUID job) {
        return jobs() + "/" + job;
    }

    public String demoOutbox() {
        return home() + "/demo/outbox";
    }

    public String team() {
        return home() + "/team";
    }

    public String search() {
        return home() + "/search";
    }

    /** The search page with a query that names nobody, such as {@code status:overdue}; others read addresses. */
    public String search(String query) {
        return search() + asking(query);
    }

    private static String asking(String query) {
        return "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** One object on the search page; {@code kind} is a lower-case word such as {@code order}. */
    public String found(UUID store, String kind, String id) {
        return search() + "/" + store + "/" + kind + "/" + id;
    }
}
