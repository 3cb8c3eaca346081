package io.storefleet.links.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.links.CohortSource;
import io.storefleet.links.CohortView;
import io.storefleet.links.LinkProblem;
import io.storefleet.team.RightRefusedException;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.LinesText;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides what is to be made of what the page says: anew from a text, or what was read once more in other stores. */
final class CohortChoice implements Reckoner.Listener {

    private final Component page;
    private final CohortDesk desk;
    private final Listener listener;
    private final Supplier<List<StoreId>> stores;
    private final LinesInput lines;
    private final FilterFields filter;
    private final QueryFields query;
    private final SavedCohorts saved;
    private final SourceChoice source;
    private final Reckoner reckoner;
    /** What was given and not read yet; let go once it is, so that no page holds a file. */
    private @Nullable LinesText given;

    private @Nullable CohortView read;
    private @Nullable CohortView current;

    /** Shows it. */
    interface Listener {
        void nothing(String sentence);

        void busy(int read);

        void failed(String sentence);

        void made(CohortView cohort);

        /** A saved cohort brings its stores, or those with its tag. */
        void choose(List<StoreId> stores, @Nullable String tag);
    }

    <P extends Component & Listener> CohortChoice(P page, CohortDesk desk, Supplier<List<StoreId>> stores) {
        this.page = page;
        this.desk = desk;
        this.listener = page;
        this.stores = stores;
        this.reckoner = new Reckoner(page, desk, this);
        this.lines = new LinesInput(desk.desk().settings(), this::given);
        this.filter = new FilterFields(this::reckon);
        this.query = new QueryFields(this::reckon);
        this.saved = new SavedCohorts(desk.cohorts(), this::choose);
        this.source = new SourceChoice(lines, filter, query, saved, this::reckon);
    }

    Component fields() {
        return source;
    }

    Optional<CohortView> current() {
        return Optional.ofNullable(current);
    }

    /** The saved cohort that the one made now was made of once more. */
    Optional<CohortView> before() {
        return source.way() == SourceChoice.Way.SAVED ? saved.chosen() : Optional.empty();
    }

    void fill(List<String> accounts) {
        lines.fill(accounts);
    }

    void everybody() {
        source.choose(SourceChoice.Way.EVERYBODY);
    }

    /** @param live whether live or test data counts; null for both */
    void search(String text, @Nullable Boolean live) {
        query.fill(text, live);
        source.choose(SourceChoice.Way.SEARCH);
    }

    private void given(LinesText text) {
        given = text;
        reckon();
    }

    private void choose(CohortView cohort) {
        listener.choose(desk.cohorts().storesNow(cohort.id()), cohort.tag());
        reckon();
    }

    /** Makes it of what the page says now. */
    void reckon() {
        replace(null);
        var chosen = stores.get();
        var work = chosen.isEmpty() ? null : work(chosen);
        if (work == null) {
            reckoner.forget();
            listener.nothing(page.getTranslation(chosen.isEmpty() ? "links.new.store.missing" : "links.new.nothing"));
        } else {
            reckoner.ask(work);
        }
    }

    private Reckoner.@Nullable Work work(List<StoreId> chosen) {
        var cohorts = desk.cohorts();
        return switch (source.way()) {
            case LINES -> readLines(chosen);
            case FILTER ->
                filter.filter()
                        .<Reckoner.Work>map(conditions ->
                                progress -> cohorts.make(chosen, new CohortSource.Matching(conditions), progress))
                        .orElse(null);
            case SEARCH ->
                query.query()
                        .<Reckoner.Work>map(
                                typed -> progress -> cohorts.make(chosen, new CohortSource.Searched(typed), progress))
                        .orElse(null);
            case EVERYBODY -> progress -> cohorts.make(chosen, new CohortSource.Everybody(), progress);
            case SAVED ->
                saved.chosen()
                        .<Reckoner.Work>map(cohort -> progress -> cohorts.again(cohort.id(), chosen))
                        .orElse(null);
        };
    }

    private Reckoner.@Nullable Work readLines(List<StoreId> chosen) {
        var text = given;
        var before = read;
        if (text != null && !text.blank()) {
            return progress -> desk.cohorts().make(chosen, new CohortSource.Lines(text), progress);
        }
        return text == null && before != null ? progress -> desk.cohorts().again(before.id(), chosen) : null;
    }

    @Override
    public void busy(int read) {
        listener.busy(read);
    }

    @Override
    public void made(CohortView cohort) {
        if (source.way() == SourceChoice.Way.LINES) {
            var before = read;
            read = cohort;
            given = null;
            lines.problem("", false);
            if (before != null && before.name() == null) {
                reckoner.discard(before);
            }
        }
        changed(cohort);
    }

    @Override
    public void failed(Exception problem) {
        var sentence = sentence(problem);
        if (source.way() == SourceChoice.Way.LINES && problem instanceof LinkProblem) {
            lines.problem(sentence, true);
            listener.nothing(page.getTranslation("links.new.nothing"));
        } else {
            listener.failed(sentence);
        }
    }

    private String sentence(Exception problem) {
        return switch (problem) {
            case LinkProblem known
            when known.kind() == LinkProblem.Kind.NOTHING_TO_ASK ->
                page.getTranslation(source.way() == SourceChoice.Way.LINES ? "links.new.no-line" : "links.new.nobody");
            case LinkProblem known
            when known.kind() == LinkProblem.Kind.TOO_MANY ->
                page.getTranslation("links.new.too-many", desk.desk().settings().rows());
            case LinkProblem known -> LinkWords.problem(page, known);
            case RightRefusedException _ -> page.getTranslation("links.new.refused");
            default -> page.getTranslation("links.new.failed");
        };
    }

    /** It is another now: saved, or of more lines. */
    void changed(CohortView cohort) {
        current = cohort;
        if (read != null && read.id().equals(cohort.id())) {
            read = cohort;
        }
        if (cohort.name() != null) {
            saved.refresh();
        }
        listener.made(cohort);
    }

    /** Says where it is missing that nobody is chosen. */
    void missing(String sentence) {
        if (source.way() == SourceChoice.Way.LINES) {
            lines.problem(page.getTranslation("links.new.lines.missing"), true);
        } else {
            listener.failed(sentence);
        }
    }

    /** A run holds it from now on. */
    void used() {
        current = null;
        read = null;
    }

    private void replace(@Nullable CohortView cohort) {
        var before = current;
        current = cohort;
        if (before != null && before != read && before.name() == null) {
            reckoner.discard(before);
        }
    }
}
