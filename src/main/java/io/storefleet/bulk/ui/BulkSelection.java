package io.storefleet.bulk.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.bulk.BulkRequest;
import io.storefleet.lists.Selection;
import io.storefleet.lists.ui.SelectionAction;
import io.storefleet.uikit.PlainButton;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The way from a list's selection to a run over it. */
@org.springframework.stereotype.Component
class BulkSelection implements SelectionAction {

    private final BulkDesk desk;

    BulkSelection(BulkDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> of(String kind, Supplier<@Nullable Selection> selection) {
        if (!desk.bulk().lists().contains(kind) || offered(kind).isEmpty()) {
            return Optional.empty();
        }
        var button = new PlainButton();
        button.setText(button.getTranslation("bulk.selection"));
        button.addClickListener(click -> {
            var chosen = selection.get();
            if (chosen != null) {
                new BulkDialog(button, desk, offered(kind), lines -> new BulkRequest.Chosen(chosen)).open();
            }
        });
        return Optional.of(button);
    }

    private List<String> offered(String kind) {
        return desk.bulk().offered(kind).stream()
                .filter(action -> !desk.bulk().linesOnly(action))
                .toList();
    }
}
