package io.storefleet.browser;

import java.util.List;

/**
 * A page of the agency and what can be opened on it.
 *
 * @param place the page's address below the agency's
 * @param opened whether the first row of its list is opened and looked at instead
 * @param dialogs words on what opens a dialog; what stands in a menu is told as {@code Menu › Entry}
 */
record Stop(String place, boolean opened, List<String> dialogs) {

    static final List<Stop> LISTS = List.of(
            page("orders", "Add filter › Id …", "Views › Save as new view …", "Columns", "Look up ids", "Export"),
            page("subscriptions"),
            page("products", "New product"),
            page("returns"),
            page("events", "Read again"),
            page("accounts", "New account"),
            page("coupons", "New coupon …"),
            page("sessions"),
            page("changes"),
            page("bulk", "From a file …"),
            page("product-tables"),
            page("jobs"));

    static final List<Stop> DETAILS = List.of(
            row("orders?q=status:completed", "Refund order", "Edit tags"),
            row(
                    "subscriptions?q=status:active",
                    "Cancel subscription",
                    "Pause subscription",
                    "Transfer subscription",
                    "Change subscription"),
            row("coupons", "Change coupon", "Copy to stores …", "Add codes …", "Delete codes …"),
            row("products", "Edit product", "Change prices and terms", "Change offers", "Delete product"),
            row("returns"),
            row("accounts", "Edit account"),
            page("sessions/new"));

    static Stop page(String place, String... dialogs) {
        return new Stop(place, false, List.of(dialogs));
    }

    static Stop row(String place, String... dialogs) {
        return new Stop(place, true, List.of(dialogs));
    }
}
