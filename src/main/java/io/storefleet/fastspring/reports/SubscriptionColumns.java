package io.storefleet.fastspring.reports;

/** What a subscription report may show (contract 14); dates, names and flags can be grouped by, counts and amounts cannot. */
public final class SubscriptionColumns {

    public static final ReportColumn ACTIVATIONS = new ReportColumn("activations");
    public static final ReportColumn ARR = new ReportColumn("arr");
    public static final ReportColumn AVERAGE_MRR = new ReportColumn("average_mrr");
    public static final ReportColumn BUYER_EMAIL = new ReportColumn("buyer_email");
    public static final ReportColumn BUYER_ID = new ReportColumn("buyer_id");
    public static final ReportColumn CANCELLATIONS = new ReportColumn("cancellations");
    public static final ReportColumn CHARGEBACK_TRUE_FALSE = new ReportColumn("chargeback_true_false");
    public static final ReportColumn CHURN_TYPE = new ReportColumn("churn_type");
    public static final ReportColumn COMPANY_ID = new ReportColumn("company_id");
    public static final ReportColumn COMPANY_NAME = new ReportColumn("company_name");
    public static final ReportColumn COUNTRY_ISO = new ReportColumn("country_iso");
    public static final ReportColumn COUNTRY_NAME = new ReportColumn("country_name");
    public static final ReportColumn COUPON = new ReportColumn("coupon");
    public static final ReportColumn CUSTOMER_CHURN = new ReportColumn("customer_churn");
    public static final ReportColumn DISCOUNT = new ReportColumn("discount");
    public static final ReportColumn DRIVING_OFFER_TYPE = new ReportColumn("driving_offer_type");
    public static final ReportColumn DRIVING_PRODUCT_PATH = new ReportColumn("driving_product_path");
    public static final ReportColumn LIFETIME_VALUE = new ReportColumn("lifetime_value");
    public static final ReportColumn MRR = new ReportColumn("mrr");
    public static final ReportColumn MRR_DECREASE = new ReportColumn("mrr_decrease");
    public static final ReportColumn MRR_DOWNGRADE = new ReportColumn("mrr_downgrade");
    public static final ReportColumn MRR_GROWTH_RATE = new ReportColumn("mrr_growth_rate");
    public static final ReportColumn MRR_INCREASE = new ReportColumn("mrr_increase");
    public static final ReportColumn MRR_PAUSED = new ReportColumn("mrr_paused");
    public static final ReportColumn MRR_RESUMED = new ReportColumn("mrr_resumed");
    public static final ReportColumn MRR_UPGRADE = new ReportColumn("mrr_upgrade");
    public static final ReportColumn NEW_SUBSCRIBERS = new ReportColumn("new_subscribers");
    public static final ReportColumn OCCURRED_DATE = new ReportColumn("occurred_date");
    public static final ReportColumn ORDER_ID = new ReportColumn("order_id");
    public static final ReportColumn PRODUCT_DISPLAY_NAME = new ReportColumn("product_display_name");
    public static final ReportColumn PRODUCT_ID = new ReportColumn("product_id");
    public static final ReportColumn PRODUCT_NAME = new ReportColumn("product_name");
    public static final ReportColumn PRODUCT_PATH = new ReportColumn("product_path");
    public static final ReportColumn PURCHASE_TYPE = new ReportColumn("purchase_type");
    public static final ReportColumn RETURN_TRUE_FALSE = new ReportColumn("return_true_false");
    public static final ReportColumn REVENUE_CHURN = new ReportColumn("revenue_churn");
    public static final ReportColumn SEGMENT = new ReportColumn("segment");
    public static final ReportColumn STORE_ID = new ReportColumn("store_id");
    public static final ReportColumn STORE_NAME = new ReportColumn("store_name");
    public static final ReportColumn SUBSCRIBER_LOSS = new ReportColumn("subscriber_loss");
    public static final ReportColumn SUBSCRIBERS = new ReportColumn("subscribers");
    public static final ReportColumn SUBSCRIPTION_ID = new ReportColumn("subscription_id");
    public static final ReportColumn SUBSCRIPTION_PERIOD = new ReportColumn("subscription_period");
    public static final ReportColumn SUBSCRIPTION_PERIOD_END = new ReportColumn("subscription_period_end");
    public static final ReportColumn SUBSCRIPTION_PERIOD_START = new ReportColumn("subscription_period_start");
    public static final ReportColumn SUBSCRIPTION_QUANTITY = new ReportColumn("subscription_quantity");
    public static final ReportColumn SUBSCRIPTION_START_DATE = new ReportColumn("subscription_start_date");
    public static final ReportColumn SUBSCRIPTION_STATUS = new ReportColumn("subscription_status");
    public static final ReportColumn SUBSCRIPTION_TRUE_FALSE = new ReportColumn("subscription_true_false");
    public static final ReportColumn SUBSCRIPTIONS = new ReportColumn("subscriptions");
    public static final ReportColumn SYNC_DATE = new ReportColumn("sync_date");
    public static final ReportColumn TRANSACTION_CURRENCY = new ReportColumn("transaction_currency");
    public static final ReportColumn TRANSACTION_DATE = new ReportColumn("transaction_date");
    public static final ReportColumn TRANSACTION_DAY = new ReportColumn("transaction_day");
    public static final ReportColumn TRANSACTION_MONTH = new ReportColumn("transaction_month");
    public static final ReportColumn TRANSACTION_TIME_UTC = new ReportColumn("transaction_time_utc");
    public static final ReportColumn TRANSACTION_YEAR = new ReportColumn("transaction_year");

    private SubscriptionColumns() {}
}
