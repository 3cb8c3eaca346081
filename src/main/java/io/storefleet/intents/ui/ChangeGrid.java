package io.storefleet.intents.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import io.storefleet.intents.IntentView;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.KeysetPages;
import io.storefleet.uikit.Lists;
import java.util.List;
import java.util.Map;

/** The rows of changes, newest first, read as one scrolls. */
final class ChangeGrid extends Grid<IntentView> {

    private static final long serialVersionUID = 1L;
    private static final List<String> WIDE = List.of("facts", "member");

    private final transient ChangeTools tools;

    ChangeGrid(ChangeTools tools, Map<StoreId, String> stores) {
        this.tools = tools;
        addComponentColumn(intent -> ChangeWords.state(this, intent.state()))
                .setHeader(getTranslation("intents.column.state"))
                .setWidth("184px")
                .setFlexGrow(0);
        addComponentColumn(this::what)
                .setHeader(getTranslation("intents.column.what"))
                .setFlexGrow(2);
        addColumn(intent -> ChangeWords.facts(this, intent.told().facts()))
                .setKey("facts")
                .setHeader(getTranslation("intents.column.facts"))
                .setFlexGrow(2);
        addColumn(intent -> stores.getOrDefault(intent.target().store(), ""))
                .setHeader(getTranslation("intents.column.store"));
        addColumn(intent -> tools.name(this, intent.by().member()))
                .setKey("member")
                .setHeader(getTranslation("intents.column.member"));
        addColumn(intent -> Formats.here().shortTime(intent.when().written()))
                .setHeader(getTranslation("intents.column.sent"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        Lists.cards(
                this,
                intent -> Lists.card(
                        ChangeWords.kind(this, intent.kind()),
                        ChangeWords.state(this, intent.state()),
                        new Span(stores.getOrDefault(intent.target().store(), "")),
                        new Span(Formats.here().shortTime(intent.when().written()))));
        setEmptyStateText(getTranslation("intents.none-fits"));
    }

    private Span what(IntentView intent) {
        var what = new Span(ChangeWords.kind(this, intent.kind()));
        what.addClassNames("sf-strong", "sf-wrap");
        return what;
    }

    void show(boolean open) {
        var pages = new KeysetPages<IntentView>(
                (last, limit) -> tools.intents().list(open, last == null ? null : last.id(), limit));
        setItems(pages.dataProvider(IntentView::id)).setItemCountUnknown();
    }

    /** Makes room for the panel beside, which shows the same facts; cards have room enough. */
    void besidePanel(boolean beside) {
        if (!getColumnByKey("card").isVisible()) {
            WIDE.forEach(key -> getColumnByKey(key).setVisible(!beside));
        }
    }
}
