package io.storefleet.products.ui;

import static io.storefleet.products.ProductField.*;

/** Which settings stand in which dialog, in their order. */
final class Forms {

    private Forms() {}

    static Form facts(Form form) {
        return form.texts().pair(SKU, FORMAT).pair(TAXCODE, RANK).pair(IMAGE).lines(ATTRIBUTE);
    }

    static Form pricing(Form form) {
        return form.heading("form.prices")
                .lines(PRICE)
                .heading("form.terms")
                .pair(INTERVAL, INTERVAL_LENGTH, INTERVAL_COUNT)
                .pair(RENEW, TRIAL, PAYMENT_COLLECTED, PAID_TRIAL)
                .lines(TRIAL_PRICE)
                .heading("form.quantity")
                .pair(QUANTITY_BEHAVIOR, QUANTITY_DEFAULT)
                .lines(QUANTITY_DISCOUNT)
                .lines(DISCOUNT_REASON)
                .pair(DISCOUNT_DURATION, DATE_LIMITS)
                .heading("form.setup")
                .lines(SETUP_FEE)
                .lines(SETUP_FEE_TITLE)
                .heading("form.notices")
                .pair(REMINDER, REMINDER_LENGTH, REMINDER_INTERVAL)
                .pair(OVERDUE, OVERDUE_LENGTH, OVERDUE_INTERVAL, OVERDUE_TIMES)
                .pair(CANCELLATION_LENGTH, CANCELLATION_INTERVAL);
    }
}
