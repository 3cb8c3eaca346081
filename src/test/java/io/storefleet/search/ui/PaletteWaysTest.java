package io.storefleet.search.ui;

import static io.storefleet.search.ScriptedSearch.answer;
import static io.storefleet.search.ScriptedSearch.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.search.Completion;
import io.storefleet.search.SearchProblem;
import io.storefleet.search.SearchRequest.Data;
import io.storefleet.uikit.CommandPalette.Way;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The ways on that the palette offers beside what it finds, and where it finds nothing. */
class PaletteWaysTest extends PaletteFixture {

    PaletteWaysTest(ApplicationContext context) {
        super(context);
    }

    @Test
    void offersPagesAndActionsThatFitTheText() throws Exception {
        var gone = new ArrayList<String>();
        as(agency.owner(), () -> {
            var palette = palette();
            palette.offer(
                    () -> List.of(new Way("Accounts", () -> gone.add("accounts"))),
                    () -> List.of(new Way("Add a store…", () -> gone.add("store"))));
            shows(palette, "", 1);
            assertThat(texts(palette)).containsExactly("Accounts", "Add a store…");
            assertThat(whole(palette)).contains(say("search.teach"));
            shows(palette, "stor ad", 2);
            assertThat(texts(palette)).containsExactly("Add a store…", say("search.data.also"));
            choose(palette, key(palette, "Add a store…"), false);
            assertThat(gone).containsExactly("store");
        });
    }

    @Test
    void listsPagesThatBeginWithTheTextBeforePeople() throws Exception {
        search.answers(request -> answer(anna));
        as(agency.owner(), () -> {
            var palette = palette();
            palette.offer(() -> List.of(new Way("My accounts", () -> {}), new Way("Accounts", () -> {})), List::of);
            shows(palette, "acc", 1);
            assertThat(texts(palette)).startsWith("Accounts", "My accounts");
            assertThat(texts(palette).get(2)).contains("Anna Lindqvist");
            shows(palette, "my acc", 2);
            assertThat(texts(palette)).startsWith("My accounts");
            shows(palette, "lindqvist", 3);
            assertThat(texts(palette).getFirst()).contains("Anna Lindqvist");
        });
    }

    @Test
    void saysWhatIsWrongAndWhere() throws Exception {
        search.answers(request -> {
            throw new SearchProblem(SearchProblem.Kind.UNKNOWN_FIELD, 4, 9);
        });
        as(agency.owner(), () -> {
            var palette = palette();
            shows(palette, "ann sttus:overdue", 1);
            assertThat(whole(palette)).contains(say("search.problem.unknown-field", "sttus", 5));
            assertThat(within(palette.getElement()).filter(each -> "alert".equals(each.getAttribute("role"))))
                    .hasSize(1);
        });
    }

    @Test
    void proposesHowToGoOnInsteadOfBlaming() throws Exception {
        search.answers(request -> {
            throw new SearchProblem(SearchProblem.Kind.UNKNOWN_STATUS, 7, 9);
        });
        search.completes(text -> List.of(new Completion("status:overdue ", "status:overdue")));
        as(agency.owner(), () -> {
            var palette = palette();
            shows(palette, "status:ov", 1);
            assertThat(palette.getElement().getAttribute("data-completion")).isEqualTo("status:overdue ");
            assertThat(whole(palette))
                    .contains("status:overdue")
                    .doesNotContain(say("search.problem.unknown-status", "ov", 8));
            search.completes(text -> List.of());
            search.answers(request -> answer());
            shows(palette, "lindq", 2);
            assertThat(palette.getElement().hasAttribute("data-completion")).isFalse();
        });
    }

    @Test
    void looksInTheStoresThemselvesForAnId() throws Exception {
        var wanted = order(aurora, "oLq3vTz0RkW1nB8s5YcD2g", "AUR260601-4417-90213", true);
        as(agency.owner(), () -> {
            var palette = palette();
            shows(palette, "lindqvist", 1);
            assertThat(texts(palette)).containsExactly(say("search.data.also"));
            shows(palette, "AUR260601-4417-90213", 2);
            var look = key(palette, say("search.live", "AUR260601-4417-90213"));
            choose(palette, look, false);
            assertThat(whole(palette)).contains(say("search.live.looking"));
            await("the stores answer", () -> whole(palette).contains(say("search.live.nothing")));
            search.live(wanted);
            shows(palette, "AUR260601-4417-90213", 3);
            choose(palette, key(palette, say("search.live", "AUR260601-4417-90213")), false);
            await("the order", () -> texts(palette).getFirst().contains("€240.00"));
        });
    }

    @Test
    void searchesLiveDataUntilToldOtherwise() throws Exception {
        as(agency.owner(), () -> {
            var palette = palette();
            shows(palette, "lindqvist", 1);
            assertThat(search.asked.getLast().data()).isEqualTo(Data.LIVE);
            choose(palette, key(palette, say("search.data.also")), false);
            await("all data", () -> search.asked.getLast().data() == Data.ALL);
        });
    }

    @Test
    void saysSoWhenTheSearchFails() throws Exception {
        search.answers(request -> {
            throw new IllegalStateException("the database is away");
        });
        as(agency.owner(), () -> {
            var palette = palette();
            shows(palette, "lindq", 1);
            assertThat(whole(palette)).contains(say("search.failed")).doesNotContain("database");
        });
    }
}
