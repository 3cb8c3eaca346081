package io.storefleet.fastspring.reports;

/** What a revenue report may show (contract 14); fees, taxes, amounts and counts cannot be grouped by. */
public final class RevenueColumns {

    public static final ReportColumn BUYER_EMAIL = new ReportColumn("Buyer_Email");
    public static final ReportColumn BUYER_ID = new ReportColumn("Buyer_ID");
    public static final ReportColumn CHARGEBACK_TRUE_FALSE = new ReportColumn("Chargeback_True_False");
    public static final ReportColumn COMPANY_ID = new ReportColumn("Company_ID");
    public static final ReportColumn COMPANY_NAME = new ReportColumn("Company_Name");
    public static final ReportColumn COUNTRY_ISO = new ReportColumn("Country_ISO");
    public static final ReportColumn COUNTRY_NAME = new ReportColumn("Country_Name");
    public static final ReportColumn COUPON = new ReportColumn("Coupon");
    public static final ReportColumn DISCOUNT = new ReportColumn("Discount");
    public static final ReportColumn DRIVING_OFFER_TYPE = new ReportColumn("Driving_Offer_Type");
    public static final ReportColumn DRIVING_PRODUCT_PATH = new ReportColumn("Driving_Product_Path");
    public static final ReportColumn PRODUCT_DISPLAY_NAME = new ReportColumn("Product_Display_Name");
    public static final ReportColumn PRODUCT_ID = new ReportColumn("Product_ID");
    public static final ReportColumn PRODUCT_NAME = new ReportColumn("Product_Name");
    public static final ReportColumn PRODUCT_PATH = new ReportColumn("Product_Path");
    public static final ReportColumn PURCHASE_TYPE = new ReportColumn("Purchase_Type");
    public static final ReportColumn RETURN_TRUE_FALSE = new ReportColumn("Return_True_False");
    public static final ReportColumn SEGMENT = new ReportColumn("Segment");
    public static final ReportColumn STORE_ID = new ReportColumn("Store_ID");
    public static final ReportColumn STORE_NAME = new ReportColumn("Store_Name");
    public static final ReportColumn SUBSCRIPTION_ID = new ReportColumn("Subscription_ID");
    public static final ReportColumn SUBSCRIPTION_PERIOD = new ReportColumn("Subscription_Period");
    public static final ReportColumn SUBSCRIPTION_PERIOD_END = new ReportColumn("Subscription_Period_End");
    public static final ReportColumn SUBSCRIPTION_PERIOD_START = new ReportColumn("Subscription_Period_Start");
    public static final ReportColumn SUBSCRIPTION_QUANTITY = new ReportColumn("Subscription_Quantity");
    public static final ReportColumn SUBSCRIPTION_START_DATE = new ReportColumn("Subscription_Start_Date");
    public static final ReportColumn SUBSCRIPTION_STATUS = new ReportColumn("Subscription_Status");
    public static final ReportColumn SUBSCRIPTION_TRUE_FALSE = new ReportColumn("Subscription_True_False");
    public static final ReportColumn TRANSACTION_CURRENCY = new ReportColumn("Transaction_Currency");
    public static final ReportColumn TRANSACTION_DATE = new ReportColumn("Transaction_Date");
    public static final ReportColumn TRANSACTION_DAY = new ReportColumn("Transaction_Day");
    public static final ReportColumn TRANSACTION_MONTH = new ReportColumn("Transaction_Month");
    public static final ReportColumn TRANSACTION_TIME_UTC = new ReportColumn("Transaction_Time_UTC");
    public static final ReportColumn TRANSACTION_YEAR = new ReportColumn("Transaction_Year");
    public static final ReportColumn ITEM_ID = new ReportColumn("Item_ID");
    public static final ReportColumn ORDER_ID = new ReportColumn("Order_ID");
    public static final ReportColumn FIXED_FEE = new ReportColumn("Fixed_Fee");
    public static final ReportColumn FIXED_FEE_IN_USD = new ReportColumn("Fixed_Fee_in_USD");
    public static final ReportColumn INCOME = new ReportColumn("Income");
    public static final ReportColumn INCOME_IN_USD = new ReportColumn("Income_in_USD");
    public static final ReportColumn RETURN_FEE = new ReportColumn("Return_Fee");
    public static final ReportColumn RETURN_FEE_IN_USD = new ReportColumn("Return_Fee_in_USD");
    public static final ReportColumn STORE_CHARGEBACK_FEE = new ReportColumn("Store_Chargeback_Fee");
    public static final ReportColumn TAX = new ReportColumn("Tax");
    public static final ReportColumn TAX_IN_USD = new ReportColumn("Tax_in_USD");
    public static final ReportColumn TAX_FEE = new ReportColumn("Tax_Fee");
    public static final ReportColumn TAX_FEE_IN_USD = new ReportColumn("Tax_Fee_in_USD");
    public static final ReportColumn TRANSACTION_AMOUNT = new ReportColumn("Transaction_Amount");
    public static final ReportColumn TRANSACTION_AMOUNT_IN_USD = new ReportColumn("Transaction_Amount_in_USD");
    public static final ReportColumn TRANSACTION_FEE = new ReportColumn("Transaction_Fee");
    public static final ReportColumn TRANSACTION_FEE_IN_USD = new ReportColumn("Transaction_Fee_in_USD");
    public static final ReportColumn TRANSACTION_RATE = new ReportColumn("Transaction_Rate");
    public static final ReportColumn TRANSACTION_ITEM_COUNT = new ReportColumn("Transaction_Item_Count");
    public static final ReportColumn DIGITAL_FULFILLMENT_FEE = new ReportColumn("Digital_Fulfillment_Fee");
    public static final ReportColumn DIGITAL_FULFILLMENT_FEE_IN_USD =
            new ReportColumn("Digital_Fulfillment_Fee_in_USD");
    public static final ReportColumn DIGITAL_BACKUP_FULFILLMENT_FEE =
            new ReportColumn("Digital_Backup_Fulfillment_Fee");
    public static final ReportColumn DIGITAL_BACKUP_FULFILLMENT_FEE_IN_USD =
            new ReportColumn("Digital_Backup_Fulfillment_Fee_in_USD");
    public static final ReportColumn PHYSICAL_BACKUP_FULFILLMENT_FEE =
            new ReportColumn("Physical_Backup_Fulfillment_Fee");
    public static final ReportColumn PHYSICAL_BACKUP_FULFILLMENT_FEE_IN_USD =
            new ReportColumn("Physical_Backup_Fulfillment_Fee_in_USD");
    public static final ReportColumn GRAND_TOTAL_IN_USD = new ReportColumn("Grand_Total_In_USD");
    public static final ReportColumn PRODUCT_COUNT = new ReportColumn("Product_Count");
    public static final ReportColumn PRODUCT_UNITS = new ReportColumn("Product_Units");
    public static final ReportColumn SYNC_DATE = new ReportColumn("syncDate");
    public static final ReportColumn COUNTRY = new ReportColumn("countryISO");

    private RevenueColumns() {}
}
