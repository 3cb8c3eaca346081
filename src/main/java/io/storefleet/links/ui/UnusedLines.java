package io.storefleet.links.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import io.storefleet.links.CohortId;
import io.storefleet.links.CohortLine;
import io.storefleet.links.Cohorts;
import io.storefleet.links.LineProblem;
import io.storefleet.links.LineState;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.KeysetPages;
import io.storefleet.uikit.Lists;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lines of a cohort that get no link, each with its number and the reason, read as one scrolls. */
final class UnusedLines extends Grid<CohortLine> {

    private static final long serialVersionUID = 1L;
    private static final Set<LineState> UNUSED =
            EnumSet.of(LineState.NONE, LineState.MANY, LineState.DUPLICATE, LineState.UNUSABLE);
    private static final int MOST_NAMES = 3;

    private final transient Cohorts cohorts;
    private final transient Function<StoreId, String> storeName;

    UnusedLines(Cohorts cohorts, Function<StoreId, String> storeName) {
        this.cohorts = cohorts;
        this.storeName = storeName;
        setHeight("220px");
        setMinHeight("220px");
        addColumn(CohortLine::line)
                .setHeader(getTranslation("links.row.line"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("90px")
                .setFlexGrow(0);
        addColumn(CohortLine::input).setHeader(getTranslation("links.unused.input"));
        addColumn(this::reason).setHeader(getTranslation("links.unused.reason")).setFlexGrow(2);
        Lists.cards(
                this,
                line -> Lists.card(
                        getTranslation("links.unused.line", line.line(), line.input()), new Span(reason(line))));
        getElement().setAttribute("aria-label", getTranslation("links.unused.title"));
    }

    void show(CohortId cohort) {
        var pages = new KeysetPages<CohortLine>(
                (last, limit) -> cohorts.lines(cohort, UNUSED, last == null ? 0 : last.line(), limit));
        setItems(pages.dataProvider(CohortLine::line)).setItemCountUnknown();
    }

    private String reason(CohortLine line) {
        return switch (line.state()) {
            case DUPLICATE -> getTranslation("links.line.duplicate", line.sameAs());
            case MANY -> getTranslation("links.line.many", line.fits().size(), stores(line));
            case NONE -> getTranslation("links.line.none");
            default -> problem(line.problem());
        };
    }

    private String problem(@Nullable LineProblem problem) {
        return problem == null
                ? ""
                : getTranslation("links.line." + problem.name().toLowerCase(Locale.ROOT));
    }

    private String stores(CohortLine line) {
        var names = line.fits().stream().distinct().map(storeName).sorted().toList();
        var shown = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMES ? shown + " …" : shown;
    }
}
