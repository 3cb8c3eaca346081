package io.storefleet.quotes.ui;

import io.storefleet.lists.ui.SelectionAction;
import io.storefleet.quotes.QuoteActions;
import io.storefleet.quotes.QuoteDetails;
import io.storefleet.store.StoreLabels;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.uikit.Background;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the pages of quotes work with. */
@Component
record QuoteTools(
        QuoteDetails quotes,
        QuoteActions actions,
        Sight sight,
        Background background,
        List<SelectionAction> selection) {

    /** Which stores there are for whom. */
    @Component
    record Sight(StoreLabels labels, Rights rights) {}

    /** The stores whose quotes the reader may see, by name. */
    List<StoreLabels.Label> stores() {
        var scope = sight.rights().permittedStores(Tenancy.actor(), Verb.QUOTE_VIEW);
        return sight.labels().labels().stream()
                .filter(label -> scope.contains(label.id()))
                .sorted(Comparator.comparing(StoreLabels.Label::name))
                .toList();
    }

    boolean personal(StoreId store) {
        return sight.rights()
                .decide(Tenancy.actor(), Verb.ACCOUNT_PERSONAL, store)
                .allowed();
    }

    String name(StoreId store) {
        return stores().stream()
                .filter(label -> label.id().equals(store))
                .map(StoreLabels.Label::name)
                .findFirst()
                .orElse("");
    }
}
