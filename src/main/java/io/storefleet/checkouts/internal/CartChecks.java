package io.storefleet.checkouts.internal;

import io.storefleet.checkouts.CartProblem;
import io.storefleet.checkouts.CartProblem.Field;
import io.storefleet.checkouts.CartProblem.Kind;
import io.storefleet.checkouts.CartProblem.Place;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.sessions.Cart;
import io.storefleet.fastspring.sessions.CartBuyer.Contact;
import io.storefleet.fastspring.sessions.CartItem;
import io.storefleet.fastspring.sessions.CartPricing;
import io.storefleet.fastspring.sessions.CartPricing.Discount;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what the service would refuse, or what nobody can want, before anything is sent. */
final class CartChecks {

    private static final int LONGEST = 255;
    private static final int MOST = 100_000;
    private static final int MOST_DAYS = 1_000;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private CartChecks() {}

    /**
     * @param families what the variations of a product have in common, by path; a product alone need not be in it
     * @throws CartProblem when the cart does not fit
     */
    static void check(Cart cart, Map<String, String> families) {
        if (cart.buyer() instanceof Contact contact) {
            check(contact);
        }
        marks(cart.terms().tags(), new Place(Field.TAGS, -1));
        tooLong(cart.terms().coupon(), new Place(Field.COUPON, -1));
        var seen = new HashMap<String, String>();
        for (int number = 0; number < cart.items().size(); number++) {
            var item = cart.items().get(number);
            var path = item.product().value();
            var other = seen.putIfAbsent(families.getOrDefault(path, path), path);
            if (other != null) {
                throw new CartProblem(Kind.TWICE, new Place(Field.PRODUCT, number), other);
            }
            check(item, number);
        }
    }

    private static void check(Contact contact) {
        var person = contact.person();
        refuse(person.email() != null && !EMAIL.matcher(person.email()).matches(), Kind.EMAIL, Field.EMAIL, -1);
        var country = contact.place().country();
        refuse(country != null && !country.matches("[A-Z]{2}"), Kind.COUNTRY, Field.COUNTRY, -1);
        var language = contact.place().language();
        refuse(language != null && !language.matches("[a-z]{2}"), Kind.LANGUAGE, Field.LANGUAGE, -1);
        Arrays.asList(person.first(), person.last(), person.email(), person.company(), person.phone())
                .forEach(each -> tooLong(each, new Place(Field.CONTACT, -1)));
    }

    private static void check(CartItem item, int number) {
        refuse(item.quantity() > MOST, Kind.QUANTITY, Field.QUANTITY, number);
        marks(item.attributes(), new Place(Field.ATTRIBUTES, number));
        var pricing = item.pricing();
        if (pricing != null) {
            check(pricing, number);
        }
    }

    private static void check(CartPricing pricing, int number) {
        amounts(pricing.price(), new Place(Field.PRICE, number));
        var trial = pricing.trial();
        if (trial != null) {
            refuse(trial.days() < 0 || trial.days() > MOST_DAYS, Kind.TRIAL_DAYS, Field.TRIAL, number);
            amounts(trial.price(), new Place(Field.TRIAL_PRICE, number));
        }
        var renewal = pricing.renewal();
        if (renewal != null) {
            var count = renewal.count();
            refuse(renewal.length() < 1 || count != null && count < 1, Kind.PERIOD, Field.PERIOD, number);
        }
        var quantity = pricing.quantity();
        var initial = quantity == null ? null : quantity.initial();
        refuse(initial != null && initial < 1, Kind.QUANTITY, Field.QUANTITY, number);
        if (pricing.discount() != null) {
            check(pricing.discount(), new Place(Field.DISCOUNT, number));
        }
        if (pricing.setupFee() != null) {
            amounts(pricing.setupFee().price(), new Place(Field.SETUP_FEE, number));
        }
    }

    private static void check(Discount discount, Place place) {
        var periods = discount.terms().periods();
        var wrong = periods != null && periods < 1;
        switch (discount) {
            case Discount.Percent percent -> {
                wrong |= outside(percent.fromQuantity().keySet());
                wrong |= percent.fromQuantity().values().stream()
                        .anyMatch(each -> each.signum() <= 0 || each.compareTo(ALL) > 0);
            }
            case Discount.Amount amount -> {
                wrong |= outside(amount.fromQuantity().keySet());
                amount.fromQuantity().values().forEach(each -> amounts(each, place));
            }
        }
        refuse(wrong, Kind.DISCOUNT, place.field(), place.item());
    }

    private static boolean outside(Collection<Integer> quantities) {
        return quantities.isEmpty() || quantities.stream().anyMatch(each -> each < 1);
    }

    /** One from 0 up for each currency, none finer than the currency is. */
    private static void amounts(List<Money> amounts, Place place) {
        var seen = new HashMap<String, Money>();
        for (var money : amounts) {
            if (seen.put(money.currency(), money) != null) {
                throw new CartProblem(Kind.CURRENCY_TWICE, place, money.currency());
            }
            if (money.amount().signum() < 0) {
                throw new CartProblem(Kind.NEGATIVE, place, null);
            }
            if (money.amount().stripTrailingZeros().scale() > decimals(money.currency(), place)) {
                throw new CartProblem(Kind.DECIMALS, place, money.currency());
            }
        }
    }

    private static int decimals(String currency, Place place) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            throw new CartProblem(Kind.CURRENCY_UNKNOWN, place, currency);
        }
    }

    private static void marks(Map<String, String> marks, Place place) {
        marks.forEach((name, value) -> {
            refuse(name.isBlank() || value.isBlank(), Kind.MARK_BLANK, place.field(), place.item());
            tooLong(name, place);
            tooLong(value, place);
        });
    }

    private static void tooLong(@Nullable String text, Place place) {
        refuse(text != null && text.length() > LONGEST, Kind.TOO_LONG, place.field(), place.item());
    }

    private static void refuse(boolean wrong, Kind kind, Field field, int item) {
        if (wrong) {
            throw new CartProblem(kind, new Place(field, item), null);
        }
    }
}
