package io.storefleet.lists.internal;

import static io.storefleet.testing.TestAgency.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.storefleet.fastspring.AccountId;
import io.storefleet.lists.ListExport;
import io.storefleet.lists.ListExport.Format;
import io.storefleet.mirror.PersonErased;
import io.storefleet.team.Masked;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may have a list as a file, with what in it, and until when. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ExportRightsTest {

    private final ApplicationContext context;
    private final ExportRig at;

    ExportRightsTest(ApplicationContext context) {
        this.context = context;
        this.at = new ExportRig(context);
    }

    @Test
    void leavesOutStoresWithoutTheRightAndIsRefusedWithoutAny() {
        var finance = at.agency.member(Role.FINANCE, at.aurora);
        assertThat(at.files.lines(finance, at.written(finance, "")))
                .hasSize(4)
                .noneMatch(line -> line.contains("Fernlab"));
        var support = at.agency.member(Role.SUPPORT, null);
        assertThatExceptionOfType(RightRefusedException.class).isThrownBy(() -> at.start(support, ""));
    }

    @Test
    void masksWhatItsStarterMayNotSee() {
        var marketing = at.agency.member(Role.MARKETING, null);
        assertThat(at.files.lines(marketing, at.written(marketing, "")))
                .noneMatch(line -> line.contains("Byron"))
                .anyMatch(line -> line.contains(Masked.HIDDEN));
    }

    @Test
    void isItsStartersAlone() {
        var id = at.written(at.agency.owner(), "");
        var other = at.agency.member(Role.OWNER, null);
        assertThatExceptionOfType(NothingHereException.class).isThrownBy(() -> at.files.file(other, id, Format.CSV));
        assertThatExceptionOfType(NothingHereException.class)
                .isThrownBy(() -> run(other, () -> at.files.exports().delete(id)));
        assertThat(at.files.mine(other)).isEmpty();
        var stranger = TestAgency.in(context).owner();
        assertThatExceptionOfType(NothingHereException.class).isThrownBy(() -> at.files.file(stranger, id, Format.CSV));
    }

    @Test
    void isNotGivenToWhomTheRightWasTakenMeanwhile() {
        var finance = at.agency.member(Role.FINANCE, null);
        var id = at.written(finance, "");
        at.rows
                .mirror()
                .write(
                        "update tenant.role_grant set role = 'viewer' where tenant_id = ? and member_id = ?",
                        at.agency.owner().tenant().value(),
                        Objects.requireNonNull(finance.member()).value());
        assertThatExceptionOfType(RightRefusedException.class).isThrownBy(() -> at.files.file(finance, id, Format.CSV));
    }

    @Test
    void isSealedWhereItLiesAndGoesWithThePersonAndAfterItsTime() {
        var owner = at.agency.owner();
        var id = at.written(owner, "");
        var transactions = context.getBean(TransactionTemplate.class);
        run(
                owner,
                () -> transactions.executeWithoutResult(status -> context.publishEvent(new PersonErased(
                        owner.tenant(), at.fernlab, Set.of(new AccountId("acA0aaaaaaaaaaaaaaaaaA"))))));
        assertThat(at.files.mine(owner)).isEmpty();
        assertThatExceptionOfType(NothingHereException.class).isThrownBy(() -> at.files.file(owner, id, Format.CSV));

        var late = at.written(owner, "");
        at.rows
                .mirror()
                .write(
                        "update tenant.list_export set expires_at = now() - interval '1 second' where id = ?",
                        late.value());
        assertThatExceptionOfType(NothingHereException.class).isThrownBy(() -> at.files.file(owner, late, Format.CSV));
        context.getBean(ExportSweep.class).sweep();
        assertThat(at.parts(late)).isZero();
    }

    @Test
    void aFileNobodyWantsAnyMoreIsGone() {
        var id = at.start(at.agency.owner(), "");
        run(at.agency.owner(), () -> at.files.exports().delete(id));
        assertThat(at.files.mine(at.agency.owner())).extracting(ListExport::id).doesNotContain(id);
    }
}
