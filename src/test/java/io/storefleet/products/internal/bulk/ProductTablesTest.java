package io.storefleet.products.internal.bulk;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.products.ProductDraft;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.Progress;
import io.storefleet.products.ProductTables.Compared;
import io.storefleet.products.ProductTables.Effect;
import io.storefleet.products.ProductTables.Row;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Many products changed by one table: what each line does, and by whose right. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ProductTablesTest {

    private final ApplicationContext context;
    private final TableRig at;

    ProductTablesTest(ApplicationContext context) {
        this.context = context;
        this.at = new TableRig(context);
    }

    @Test
    void saysWhatEachLineWouldDo() {
        long sent = at.sent();
        var compared = at.compare("""
                product,display.en,price.USD,price.EUR,sku
                {a},,59,-,
                {b},Fresh,10,,S
                aurora-lite,,,,
                nameless-thing,,10,,
                """);
        assertThat(compared)
                .extracting(Compared::effect)
                .containsExactly(Effect.CHANGED, Effect.NEW, Effect.UNCHANGED, Effect.WRONG);
        assertThat(compared.getFirst().changes()).isEqualTo(Map.of("price.USD", "59", "price.EUR", ""));
        assertThat(compared.getFirst().before()).isEqualTo(Map.of("price.USD", "49.9", "price.EUR", "45"));
        assertThat(compared.get(1).changes()).isEqualTo(Map.of("display.en", "Fresh", "price.USD", "10", "sku", "S"));
        assertThat(at.sent()).isEqualTo(sent);
    }

    @Test
    void changesAndMakesProductsByOneCallEach() {
        var compared = at.compare("product,display.en,price.USD\n{a},,59\n{b},Fresh,10\naurora-lite,,\n");
        long sent = at.sent();
        var begun = at.start(at.owner(), compared);
        at.runs(begun);
        assertThat(at.state(begun)).isEqualTo(JobState.DONE);
        assertThat(at.rows(begun)).extracting(Row::state).containsExactly("done", "done");
        assertThat(at.sent()).isEqualTo(sent + 2);
        assertThat(at.live(at.first)).containsEntry("price.USD", "59").containsEntry("price.EUR", "45");
        assertThat(at.live(at.second)).containsEntry("display.en", "Fresh").containsEntry("price.USD", "10");
        var job = at.job(begun);
        assertThat(job.progress()).isEqualTo(new Progress(2, 2, 0));
    }

    @Test
    void leavesAloneWhatOthersHaveChangedSinceAndTellsSo() {
        var compared = at.compare("product,display.en,price.USD\n{a},,59\n{b},Fresh,10\n");
        at.first
                .elsewhere()
                .save(List.of(ProductDraft.of(at.first.path)
                        .withPricing(at.first
                                .elsewhere()
                                .get(at.first.path)
                                .pricing()
                                .withPrices(List.of(new Money(new BigDecimal("77"), "USD"))))));
        var begun = at.start(at.owner(), compared);
        at.runs(begun);
        assertThat(at.rows(begun)).extracting(Row::state).containsExactly("failed", "done");
        assertThat(at.rows(begun).getFirst().code()).isEqualTo("product-changed-since");
        var problems = call(at.owner(), () -> at.jobs.problems(begun.job(), 0, 10));
        assertThat(problems).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo("product-changed-since");
            assertThat(each.subject()).isEqualTo("2 · " + at.first.path);
        });
    }

    @Test
    void needsTheRightWhenItStartsAndWheneverItGoesOn() throws Exception {
        var compared = at.compare("product,price.USD\n{a},59\n");
        var viewer = at.first.rig.agency.member(Role.VIEWER, at.first.rig.store);
        assertThatThrownBy(() -> at.start(viewer, compared)).isInstanceOf(RightRefusedException.class);
        var manager = at.first.rig.agency.member(Role.MANAGER, at.first.rig.store);
        var begun = at.start(manager, compared);
        assertThatThrownBy(() -> call(TestAgency.in(context).owner(), () -> at.tables.get(begun.id())))
                .isInstanceOf(NothingHereException.class);
        long sent = at.sent();
        at.first.rig.write("delete from tenant.role_grant where member_id = '"
                + Objects.requireNonNull(manager.member()).value() + "'");
        at.runs(begun);
        var job = at.job(begun);
        assertThat(job.state()).isEqualTo(JobState.PAUSED);
        assertThat(at.sent()).isEqualTo(sent);
        assertThat(at.rows(begun)).extracting(Row::state).containsExactly("waiting");
    }

    @Test
    void forgetsWhatHadNotBegunWhenItIsCancelled() {
        var begun = at.start(at.owner(), at.compare("product,price.USD\n{a},59\n"));
        long sent = at.sent();
        call(at.owner(), () -> at.jobs.cancel(begun.job()));
        at.runs(begun);
        assertThat(at.rows(begun)).extracting(Row::state).containsExactly("cancelled");
        assertThat(at.sent()).isEqualTo(sent);
        assertThat(at.first.elsewhere().ids()).contains(new ProductPath(at.first.path.value()));
    }
}
