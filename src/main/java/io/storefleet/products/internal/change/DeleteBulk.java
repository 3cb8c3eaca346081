package io.storefleet.products.internal.change;

import io.storefleet.bulk.BulkCheck;
import io.storefleet.bulk.BulkRefusal;
import io.storefleet.bulk.BulkStep;
import io.storefleet.bulk.PlainBulk;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.TargetKind;
import io.storefleet.products.ProductActions.Ask;
import io.storefleet.products.ProductChange;
import io.storefleet.products.ProductProblem;
import io.storefleet.team.Verb;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Deleting many products for good. Changing many has a table of its own. */
@Component
class DeleteBulk extends PlainBulk {

    private final ProductActionService actions;

    DeleteBulk(ProductActionService actions) {
        super(new What("product.delete", "products", TargetKind.PRODUCT, Set.of(Verb.PRODUCT_EDIT), true));
        this.actions = actions;
    }

    @Override
    public BulkCheck check(String request) {
        return BulkCheck.plain("null::text", Map.of());
    }

    @Override
    public IntentView carryOut(BulkStep step, String request, @Nullable String own) {
        var ask = new Ask(step.store(), new ProductPath(step.id()), step.token(), step.basis());
        try {
            return actions.carryOut(ask, new ProductChange.Delete(), step.job());
        } catch (ProductProblem problem) {
            throw BulkRefusal.of(problem.kind(), problem.detail());
        }
    }
}
