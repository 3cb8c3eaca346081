package io.storefleet.products.internal.change;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.intents.IntentProblem;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.NewIntent;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.Target;
import io.storefleet.intents.TargetKind;
import io.storefleet.products.ProductActions;
import io.storefleet.products.ProductChange;
import io.storefleet.products.ProductProblem;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Reads the product, checks what is wanted, and has the change written down and sent. */
@Service
class ProductActionService implements ProductActions {

    private static final String EDIT = "product.edit";
    private static final int LATEST = 20;

    private final Intents intents;
    private final Reading reading;
    private final Preparing preparing;

    ProductActionService(Intents intents, Reading reading, Preparing preparing) {
        this.intents = intents;
        this.reading = reading;
        this.preparing = preparing;
    }

    @Override
    public boolean permitted(StoreId store) {
        return intents.permitted(EDIT, new Target(store, TargetKind.PRODUCT, "-"));
    }

    @Override
    public Basis basis(StoreId store, ProductPath product) {
        var target = Reading.target(store, product);
        intents.require(EDIT, target);
        return intents.basis(target);
    }

    @Override
    public Standing standing(StoreId store, ProductPath product) {
        // Before reading: what is done after it must not count as seen.
        var basis = basis(store, product);
        return standing(basis, reading.now(store, product, CallOptions.person()));
    }

    @Override
    public Standing offers(StoreId store, ProductPath product) {
        var basis = basis(store, product);
        return standing(basis, reading.offers(store, product, CallOptions.person()));
    }

    private static Standing standing(Basis basis, Reading.Now now) {
        if (!now.there()) {
            throw new ProductProblem(ProductProblem.Kind.NOT_FOUND);
        }
        return new Standing(now.values(), basis, now.settling());
    }

    @Override
    public IntentView carryOut(Ask ask, ProductChange change) {
        return carryOut(ask, change, CallOptions.person(), intents::carryOut);
    }

    @Override
    public IntentView carryOut(Ask ask, ProductChange change, JobId job) {
        return carryOut(ask, change, CallOptions.job(), wanted -> intents.carryOut(wanted, job));
    }

    private IntentView carryOut(
            Ask ask, ProductChange change, CallOptions options, Function<NewIntent, IntentView> sender) {
        var target = Reading.target(ask.store(), ask.product());
        intents.require(change.kind(), target);
        var known = intents.known(ask.token());
        if (known.isPresent()) {
            return known.get();
        }
        refuseOpen(target);
        Preparing.Prepared ready;
        try {
            ready = preparing.prepare(ask, change, options);
        } catch (ProductProblem doesNotFit) {
            // What was sent under this token meanwhile may be why.
            return intents.known(ask.token()).orElseThrow(() -> doesNotFit);
        }
        return sender.apply(new NewIntent(
                change.kind(),
                target,
                ask.token(),
                ready.request().write(),
                ready.facts(),
                ready.before(),
                ask.basis()));
    }

    /** All kinds of changes go the way of one call: a change of what may just have been deleted would make it anew. */
    private void refuseOpen(Target target) {
        intents.about(target, LATEST).stream()
                .filter(each -> each.state().open())
                .findFirst()
                .ifPresent(each -> {
                    throw new IntentProblem(IntentProblem.Kind.OPEN, each.when().written());
                });
    }
}
