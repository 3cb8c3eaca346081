package io.storefleet.fastspring.attacks;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.CoTermGroupId;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.EventId;
import io.storefleet.fastspring.InvoiceId;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.OrderReference;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.ReportJobId;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.fastspring.SessionId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.checkouts.CheckoutPath;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the calls ask for and change. */
public record Targets(Goods goods, Sales sales, Plans plans, Papers papers) {

    /** Nothing that exists, for services that are no simulator. */
    public static final Targets INVENTED = new Targets(
            Goods.AURORA,
            new Sales(
                    new AccountId("acT0aaaaaaaaaaaaaaaaaA"),
                    new OrderId("oRd0aaaaaaaaaaaaaaaaaA"),
                    new OrderReference("AUR260601-4417-90213"),
                    new ReturnId("rTn0aaaaaaaaaaaaaaaaaA"),
                    new EventId("eVt0aaaaaaaaaaaaaaaaaA")),
            new Plans(
                    new AccountId("-cT1aaaaaaaaaaaaaaaaaA"),
                    new SubscriptionId("sUb0aaaaaaaaaaaaaaaaaA"),
                    new Grouped(
                            new SubscriptionId("-Ub1aaaaaaaaaaaaaaaaaA"), new CoTermGroupId("gRp0aaaaaaaaaaaaaaaaaA")),
                    new SubscriptionId("_Ub2aaaaaaaaaaaaaaaaaA"),
                    new SubscriptionId("sUb3aaaaaaaaaaaaaaaaaA")),
            new Papers(
                    new QuoteId("QUAAAAAAAAAAAAAAAA"),
                    new InvoiceId("IVAAAAAAAAAAAAAAAA"),
                    new SessionId("sEs0aaaaaaaaaaaaaaaaaA"),
                    new SessionId("OSAAAAAAAAAAAAAAAA"),
                    new ReportJobId("JOBAAAAAAAAAAAAAAA")));

    /** What is for sale, and where. */
    public record Goods(ProductPath product, CouponPath coupon, CheckoutPath checkout) {

        static final Goods AURORA = new Goods(
                new ProductPath("aurora-lite"), new CouponPath("regulars"), new CheckoutPath("aurora", "main"));
    }

    /** A buyer, what was bought and given back, and what is told of it. */
    public record Sales(AccountId buyer, OrderId order, OrderReference reference, ReturnId given, EventId event) {}

    /** Two subscriptions of one buyer, the other of which belongs to a group; one that is managed, one that has ended. */
    public record Plans(
            AccountId owner, SubscriptionId one, Grouped other, SubscriptionId managed, SubscriptionId ended) {}

    /** A subscription and its group. */
    public record Grouped(SubscriptionId subscription, CoTermGroupId group) {}

    /** What was written for buyers. */
    public record Papers(QuoteId quote, InvoiceId invoice, SessionId cart, SessionId checkout, ReportJobId job) {}

    /** These targets' ids, each with the one that takes its place in others. */
    Map<String, String> renaming(Targets others) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(sales.buyer.value(), others.sales.buyer.value());
        names.put(sales.order.value(), others.sales.order.value());
        names.put(sales.reference.value(), others.sales.reference.value());
        names.put(sales.given.value(), others.sales.given.value());
        names.put(sales.event.value(), others.sales.event.value());
        names.put(plans.owner.value(), others.plans.owner.value());
        names.put(plans.one.value(), others.plans.one.value());
        names.put(plans.other.subscription.value(), others.plans.other.subscription.value());
        names.put(plans.other.group.value(), others.plans.other.group.value());
        names.put(plans.managed.value(), others.plans.managed.value());
        names.put(plans.ended.value(), others.plans.ended.value());
        names.put(papers.quote.value(), others.papers.quote.value());
        names.put(papers.invoice.value(), others.papers.invoice.value());
        names.put(papers.cart.value(), others.papers.cart.value());
        names.put(papers.checkout.value(), others.papers.checkout.value());
        names.put(papers.job.value(), others.papers.job.value());
        return names;
    }
}
