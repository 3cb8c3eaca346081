package io.storefleet.coupons.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.coupons.CouponDetails;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.TenantId;
import io.storefleet.testing.MirrorFixture;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** A coupon with 100,000 codes, read as the application's role under row-level security. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CouponPlanTest {

    private static final CouponPath BIG = new CouponPath("big");

    private final ApplicationContext context;
    private final TestAgency agency;
    private final StoreId store;

    CouponPlanTest(ApplicationContext context) {
        this.context = context;
        this.agency = TestAgency.in(context);
        this.store = agency.store(
                context.getBean(QuietSimulator.class).simulator().stores().getFirst(), TestContext.QUIET);
    }

    @BeforeAll
    void manyCodes() throws SQLException {
        var database = context.getBean(TestDatabase.class);
        var tenant = tenant();
        new MirrorFixture(database, tenant).write("""
                        insert into tenant.mirror_coupon_code (tenant_id, store_id, coupon_id, code)
                        select ?, ?, case when n <= 100000 then 'big' else 'small-' || n % 50 end,
                            'CODE-' || upper(md5(n::text)) from generate_series(1, 130000) n""", tenant.value(), store.value());
        try (var all = database.asSuperuser();
                var statement = all.createStatement()) {
            statement.execute("analyze tenant.mirror_coupon_code");
        }
    }

    private TenantId tenant() {
        return agency.owner().tenant();
    }

    @Test
    void readsCodesInOrderOutOfOneRangeOfAnIndex() {
        for (var text : new String[] {"", "ABC"}) {
            assertThat(plan(text)).contains("mirror_coupon_code_order").doesNotContain("Seq Scan", "Sort");
        }
    }

    private String plan(String text) {
        return call(
                agency.owner(),
                () -> context.getBean(TransactionTemplate.class)
                        .execute(status -> String.join(
                                "\n",
                                context.getBean(JdbcClient.class)
                                        .sql("explain " + CouponRows.CODES)
                                        .param("tenant", tenant().value())
                                        .param("store", store.value())
                                        .param("coupon", BIG.value())
                                        .param("after", "CODE-7")
                                        .param("text", text)
                                        .param("limit", 50)
                                        .query((row, number) -> row.getString(1))
                                        .list())));
    }

    @Test
    void walksThroughAllCodesOncePageByPage() {
        var details = context.getBean(CouponDetails.class);
        var seen = new ArrayList<String>();
        var page = call(agency.owner(), () -> details.codes(store, BIG, "abc", "", 1000));
        while (!page.isEmpty()) {
            seen.addAll(page);
            var last = page.getLast();
            page = call(agency.owner(), () -> details.codes(store, BIG, "abc", last, 1000));
        }
        assertThat(seen).hasSizeGreaterThan(400).isSorted().doesNotHaveDuplicates();
        assertThat(seen).allMatch(code -> code.contains("ABC"));
    }
}
