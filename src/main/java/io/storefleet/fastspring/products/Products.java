package io.storefleet.fastspring.products;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.Page;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.internal.Answer;
import io.storefleet.fastspring.internal.ApiPath;
import io.storefleet.fastspring.internal.Body;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Change;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.internal.IdBatch;
import io.storefleet.fastspring.internal.ItemChanges;
import io.storefleet.fastspring.internal.PageReader;
import io.storefleet.fastspring.internal.PageWalk;
import io.storefleet.fastspring.internal.Query;
import io.storefleet.fastspring.internal.Resource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The products of a store (contract 8). Reading throws {@link FastSpringException} when the store gives no usable
 * answer; changes say how they ended.
 */
public final class Products {

    /** How many products one call saves. */
    public static final int MOST_SAVED = 300;

    private static final ApiPath ALL = ApiPath.of("/products");
    private static final ApiPath PRICES = ApiPath.of("/products/price");
    private static final int USUAL_PAGE = 50;

    private final Caller caller;

    /** Made by {@link io.storefleet.fastspring.FastSpring}. */
    public Products(Caller caller) {
        this.caller = caller;
    }

    /**
     * All paths at once; cheap and without personal data, so also the way to test a connection (contract 8.1).
     *
     * @throws FastSpringException when the store does not answer with them
     */
    public List<ProductPath> ids() {
        return caller.get(ALL, Resource.PRODUCTS).clean().stream()
                .map(ProductReader::path)
                .flatMap(Optional::stream)
                .toList();
    }

    /** A result for each different path, in the order asked, by as few calls as the service allows (contract 8.2). */
    public List<ItemResult<Product>> get(Collection<ProductPath> paths) {
        return batch().fetch(paths);
    }

    /**
     * One product (contract 8.2).
     *
     * @throws RequestRefused with code {@code product} when there is none of this path
     */
    public Product get(ProductPath path) {
        return batch().one(path);
    }

    /**
     * Creates or changes up to 300 different products by one call, each with an outcome of its own (contract 8.3).
     *
     * @throws IllegalArgumentException for none, more than 300 or two of one path
     */
    public SequencedMap<ProductPath, Outcome<SavedProduct>> save(List<ProductDraft> drafts) {
        List<ProductPath> paths = drafts.stream().map(ProductDraft::path).toList();
        Set<ProductPath> different = new LinkedHashSet<>(paths);
        if (paths.isEmpty() || paths.size() > MOST_SAVED || different.size() < paths.size()) {
            throw new IllegalArgumentException("One call saves 1 to 300 different products");
        }
        Body body = new Body().objects("products", drafts, ProductDraft::body);
        return new ItemChanges<ProductPath, SavedProduct>(
                        caller, ItemChanges.named(Resource.PRODUCTS), SavedProduct::read)
                .send(Change.post(ALL, body.json(), Resource.PRODUCTS), paths);
    }

    /**
     * Deletes products for good, each with an outcome of its own (contract 8.4).
     *
     * @throws IllegalArgumentException for no path
     */
    public SequencedMap<ProductPath, Outcome<ProductPath>> delete(Collection<ProductPath> paths) {
        List<ProductPath> different = List.copyOf(new LinkedHashSet<>(paths));
        if (different.isEmpty()) {
            throw new IllegalArgumentException("There is no product to delete");
        }
        List<String> ids = different.stream().map(ProductPath::value).toList();
        Change change = Change.delete(ApiPath.of("/products/{paths}", "paths", ids), Resource.PRODUCTS);
        return new ItemChanges<ProductPath, ProductPath>(
                        caller, ItemChanges.named(Resource.PRODUCTS), Products::succeeded)
                .send(change, different);
    }

    /** What is offered along with a product (contract 8.5). */
    public List<Offer> offers(ProductPath path) {
        return offers(caller.get(offersOf(path), Resource.PRODUCTS));
    }

    /** The offers of one type (contract 8.5). */
    public List<Offer> offers(ProductPath path, OfferType type) {
        ApiPath address = offersOf(path).query(new Query().add("type", type));
        return offers(caller.get(address, Resource.PRODUCTS));
    }

    /**
     * Saves offers of a product; whether those of other types stay is not documented, so give all (contract 8.5).
     *
     * @return all offers of the product, where the service tells them
     */
    public Outcome<List<Offer>> saveOffers(ProductPath path, List<Offer> offers) {
        Body product = new Body()
                .text("product", path)
                .objects(
                        "offers",
                        offers,
                        offer -> new Body()
                                .text("type", offer.type())
                                .texts("display", offer.display())
                                .texts("items", offer.items()));
        Body body = new Body().objects("products", List.of(product), one -> one);
        return caller.change(Change.post(offersOf(path), body.json(), Resource.PRODUCTS), answer -> {
            if (answer.clean().stream().noneMatch(item -> path.equals(succeeded(Fields.of(item))))) {
                throw answer.unexpected();
            }
            return offers(answer);
        });
    }

    /**
     * A page of the products' prices (contract 8.6).
     *
     * @param page from 1
     * @param limit products on it, 1 to 1000; few, unless the query names a country
     */
    public Page<ProductPrices> prices(PriceQuery query, int page, int limit) {
        Answer answer = caller.get(PRICES.query(query.parameters().page(page, limit)), Resource.PRODUCTS);
        return PageReader.page(answer, page, PriceReader::prices);
    }

    /** The prices of all products, page by page as they are needed; reading on may throw. */
    public Stream<ProductPrices> prices(PriceQuery query) {
        return new PageWalk<>(page -> prices(query, page, USUAL_PAGE), ProductPrices::path).stream();
    }

    /** The prices of one product (contract 8.6). */
    public ProductPrices prices(ProductPath path, PriceQuery query) {
        ApiPath address = ApiPath.of("/products/price/{path}", "path", List.of(path.value()));
        Answer answer = caller.get(address.query(query.parameters()), Resource.PRODUCTS);
        return answer.clean().stream()
                .map(PriceReader::prices)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(answer::unexpected);
    }

    private IdBatch<ProductPath, Product> batch() {
        return new IdBatch<>(caller, Resource.PRODUCTS, "/products/{ids}", Product::read);
    }

    private static List<Offer> offers(Answer answer) {
        return answer.clean().stream()
                .map(Fields::of)
                .flatMap(item -> item.objects("offers", ProductReader::offer).stream())
                .toList();
    }

    private static @Nullable ProductPath succeeded(Fields fields) {
        ProductPath path = fields.id(ProductPath::isValid, ProductPath::new, "product");
        return "success".equals(fields.word("result")) ? path : null;
    }

    private static ApiPath offersOf(ProductPath path) {
        return ApiPath.of("/products/offers/{path}", "path", List.of(path.value()));
    }
}
