package io.storefleet.fastspring.returns;

/** Why money is given back, in the words a request may use. */
public enum RefundReason {
    COMPATIBILITY_ISSUE,
    DISCOUNT,
    DUPLICATE_ORDER,
    FRAUDULENT,
    ORDER_ERROR,
    PRODUCT_DIFFERENCE,
    PRODUCT_NOT_RECEIVED,
    TAX_REFUND,
    OTHER,
    NONE
}
