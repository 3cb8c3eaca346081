package io.storefleet.uikit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Addresses of what stores sell, to whom, and what became of it. */
sealed interface ThingPlaces permits Places {

    /** What the addresses below begin with. */
    String home();

    default String accounts() {
        return home() + "/accounts";
    }

    default String accounts(UUID store) {
        return accounts() + "/" + store;
    }

    default String account(UUID store, String account) {
        return accounts(store) + "/" + account;
    }

    default String orders() {
        return home() + "/orders";
    }

    /** The orders that a query fits which names nobody, such as {@code status:open}. */
    default String ordersOf(String query) {
        return orders() + asking(query);
    }

    default String order(UUID store, String order) {
        return orders() + "/" + store + "/" + order;
    }

    default String subscriptions() {
        return home() + "/subscriptions";
    }

    /** The subscriptions that a query fits which names nobody, such as {@code status:overdue}. */
    default String subscriptionsOf(String query) {
        return subscriptions() + asking(query);
    }

    default String subscription(UUID store, String subscription) {
        return subscriptions() + "/" + store + "/" + subscription;
    }

    default String coupons() {
        return home() + "/coupons";
    }

    default String coupon(UUID store, String coupon) {
        return coupons() + "/" + store + "/" + coupon;
    }

    default String products() {
        return home() + "/products";
    }

    /** The products that a query fits which names nobody, such as {@code unpriced:EUR}. */
    default String productsOf(String query) {
        return products() + asking(query);
    }

    default String product(UUID store, String product) {
        return products() + "/" + store + "/" + product;
    }

    /** Changing many products by one table. */
    default String productTable() {
        return home() + "/product-tables";
    }

    default String productTable(UUID table) {
        return productTable() + "/" + table;
    }

    /** The table anew, of what was not done of one before. */
    default String productTableAgain(UUID table) {
        return productTable() + "?again=" + table;
    }

    default String returns() {
        return home() + "/returns";
    }

    default String givenBack(UUID store, String id) {
        return returns() + "/" + store + "/" + id;
    }

    default String events() {
        return home() + "/events";
    }

    default String event(UUID store, String event) {
        return events() + "/" + store + "/" + event;
    }

    default String quotes() {
        return home() + "/quotes";
    }

    default String quotes(UUID store) {
        return quotes() + "/" + store;
    }

    default String quote(UUID store, String quote) {
        return quotes(store) + "/" + quote;
    }

    /** Carts that were made for buyers. */
    default String sessions() {
        return home() + "/sessions";
    }

    default String newSession() {
        return sessions() + "/new";
    }

    default String newSession(UUID store) {
        return newSession() + "/" + store;
    }

    /** A new cart for a customer. */
    default String newSession(UUID store, String account) {
        return newSession(store) + "/" + account;
    }

    /** A query that names nobody, in an address: others read addresses. */
    static String asking(String query) {
        return "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
