package io.storefleet.accounts.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.lists.ListProblem;
import io.storefleet.lists.ListQuery;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.lists.Selection;
import io.storefleet.team.Masked;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Who sees which rows of the list of accounts, and what of them. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class AccountListRightsTest {

    private final ApplicationContext context;
    private final ListedAccounts at;

    AccountListRightsTest(ApplicationContext context) {
        this.context = context;
        this.at = new ListedAccounts(context);
    }

    @Test
    void whatIsPersonalIsMaskedAndTellsNothingWhereItMayNotBeSeen() {
        var viewer = at.agency.member(Role.VIEWER, null);
        var row = at.found(viewer, "id:accGrace").getFirst();
        for (var key :
                List.of("customer", "email", "company", "phone", "street", "city", "postal", "region", "custom")) {
            assertThat(row.cells().get(key)).as(key).isEqualTo(Masked.HIDDEN);
        }
        assertThat(row.cells().values().toString()).doesNotContain("Grace ", "Lovelace", "@", "Hamburg", "20095");
        for (var text : List.of(
                "email:grace",
                "name:grace",
                "company:private",
                "phone:123",
                "city:hamb",
                "postal:2",
                "custom:crm-7@example.org",
                "-name:bob")) {
            assertThat(at.ids(at.agency.owner(), text)).as(text).contains("accGrace");
            assertThat(at.ids(viewer, text)).as(text).isEmpty();
            assertThat(call(viewer, () -> at.lists.totals("accounts", text)).rows())
                    .as(text)
                    .isZero();
            assertThat(call(viewer, () -> at.lists.sight("accounts", text)).leftOut())
                    .as(text)
                    .isEqualTo(2);
        }
    }

    @Test
    void aWordLooksAtPeopleOnlyWhereTheyMayBeSeen() {
        var viewer = at.agency.member(Role.VIEWER, null);
        for (var word : List.of("Lovelace", "grace@example.org", "private", "crm-7@example.org")) {
            assertThat(at.ids(at.agency.owner(), word)).as(word).containsExactly("accGrace");
            assertThat(at.ids(viewer, word)).as(word).isEmpty();
            assertThat(call(viewer, () -> at.lists.totals("accounts", word)).rows())
                    .as(word)
                    .isZero();
            var fitting = new Selection.Fitting("accounts", word, Set.of());
            assertThat(call(viewer, () -> at.lists.ids(fitting, null, 10)))
                    .as(word)
                    .isEmpty();
        }
        assertThat(at.ids(viewer, "-Lovelace")).hasSize(3);
        assertThat(at.ids(viewer, "accGrace")).containsExactly("accGrace");
        assertThat(ListQuery.parse(at.lists.kind("accounts"), "Lovelace").namesNobody())
                .isFalse();
        assertThat(ListQuery.parse(at.lists.kind("accounts"), "custom:x").namesNobody())
                .isFalse();
    }

    @Test
    void aStoreWithoutGrantAndAnotherAgencyDoNotExist() {
        var support = at.agency.member(Role.SUPPORT, at.aurora);
        assertThat(at.ids(support, "")).containsExactly("accGrace", "accBob");
        assertThat(at.ids(support, "id:accFern")).isEmpty();
        assertThat(at.ids(support, "Byron")).isEmpty();
        assertThat(problem(support, "store:fernlab"))
                .isEqualTo(problem(support, "store:nosuchs"))
                .isNotEqualTo("none");
        var picked = new Selection.Picked(
                "accounts", List.of(new RowId(at.fernlab, "accFern"), new RowId(at.aurora, "accBob")));
        assertThat(call(support, () -> at.lists.ids(picked, null, 10))).containsExactly(new RowId(at.aurora, "accBob"));
        var stranger = TestAgency.in(context).owner();
        assertThat(at.ids(stranger, "")).isEmpty();
        assertThat(call(stranger, () -> at.lists.totals("accounts", "")).totals())
                .isEmpty();
        assertThat(call(stranger, () -> at.lists.ids(picked, null, 10))).isEmpty();
    }

    private String problem(Actor actor, String text) {
        try {
            at.found(actor, text);
            return "none";
        } catch (ListProblem problem) {
            return problem.kind() + " " + problem.from() + " " + problem.to() + problem.expected();
        }
    }
}
