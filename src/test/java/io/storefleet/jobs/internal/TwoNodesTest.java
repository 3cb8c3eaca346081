package io.storefleet.jobs.internal;

import io.storefleet.jobs.internal.QuotaAsk.Grant;
import io.storefleet.jobs.internal.QuotaAsk.Wish;
import io.storefleet.testing.StorefleetTest;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Base of tests with two nodes that share a quota, over the real database. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
abstract class TwoNodesTest {

    static final Duration TICK = Duration.ofMillis(20);

    final QuotaFixture fixture;
    final QuotaLedger one;
    final QuotaLedger other;

    TwoNodesTest(JdbcClient jdbc, TransactionTemplate transaction) {
        this.fixture = new QuotaFixture(jdbc, transaction);
        this.one = fixture.ledger(600);
        this.other = fixture.ledger(600);
    }

    final List<Grant> lookAtOne(Wish... wishes) {
        return one.look(fixture.ask("one", wishes)).grants();
    }

    final List<Grant> lookAtOther(Wish... wishes) {
        return other.look(fixture.ask("other", wishes)).grants();
    }
}
