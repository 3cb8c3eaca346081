package io.storefleet.fastspring.returns;

import io.storefleet.fastspring.internal.Body;
import io.storefleet.fastspring.returns.Refund.FullRefund;
import io.storefleet.fastspring.returns.Refund.Part;
import io.storefleet.fastspring.returns.Refund.PartialRefund;

/** Writes a refund; its type is always said, since without it the service refunds everything. */
final class RefundBody {

    private RefundBody() {}

    static Body of(Refund refund) {
        RefundTerms terms = refund.terms();
        Body body = new Body()
                .text("order", refund.order())
                .text("reason", terms.reason())
                .text("note", terms.note())
                .text("notification", terms.notification());
        return switch (refund) {
            case FullRefund _ -> body.text("refundType", "FULL");
            case PartialRefund partial ->
                body.text("refundType", "PARTIAL").objects("items", partial.parts(), RefundBody::part);
        };
    }

    private static Body part(Part part) {
        return new Body().text("product", part.product()).number("amount", part.amount());
    }
}
