package io.storefleet.fastspring.example;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.Credential;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringOptions;
import io.storefleet.fastspring.InMemoryQuota;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.JdkTransport;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.QuotaUse;
import io.storefleet.fastspring.accounts.AccountLookup;
import io.storefleet.fastspring.returns.Refund.Part;
import io.storefleet.fastspring.returns.Refund.PartialRefund;
import io.storefleet.fastspring.returns.RefundReason;
import io.storefleet.fastspring.returns.RefundTerms;
import io.storefleet.fastspring.returns.RefundTerms.Notification;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;

/** Helps a buyer who wrote in: a sign-in link, and ten of the order's money back. */
final class SupportDesk {

    private final FastSpring store;

    SupportDesk(JdkTransport transport, URI endpoint, Credential credential) {
        var quota = new QuotaUse(new InMemoryQuota(), "this machine", "the store");
        store = new FastSpring(transport, new FastSpringOptions(endpoint, credential, "Support desk 1.0", quota));
    }

    List<String> signInLinks(String email) {
        List<AccountId> accounts = store.accounts().find(new AccountLookup.ByEmail(email)).stream()
                .map(match -> match.id())
                .toList();
        return store.accounts().links(accounts).stream()
                .map(result -> switch (result) {
                    case ItemResult.Success<?>(var id, var link) -> id + ": " + link;
                    case ItemResult.Failure<?>(var id, var code, var text) -> id + " has none: " + code + " " + text;
                })
                .toList();
    }

    String giveTenBack(OrderId order, String product) {
        var terms = RefundTerms.of(RefundReason.OTHER, Notification.ORIGINAL);
        var refund = new PartialRefund(order, terms, List.of(new Part(product, BigDecimal.TEN)));
        var outcome = store.with(CallOptions.person())
                .returns()
                .create(List.of(refund))
                .get(order);
        return switch (outcome) {
            case Outcome.Confirmed(var made) -> "refunded as " + made.id();
            case Outcome.Rejected(var refusal) -> "not refunded: " + refusal.text();
            case Outcome.Unknown(var evidence) -> "look at the order before you try again: " + evidence.code();
            case null -> "no answer about this order";
        };
    }
}
