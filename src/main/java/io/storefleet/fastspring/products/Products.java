package io.storefleet.fastspring.products;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.internal.ApiPath;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Resource;
import java.util.List;
import java.util.Optional;

/** The products of a store. */
public final class Products {

    private static final ApiPath ALL = ApiPath.of("/products");

    private final Caller caller;

    /** Made by {@link io.storefleet.fastspring.FastSpring}. */
    public Products(Caller caller) {
        this.caller = caller;
    }

    /** See {@link #list(CallOptions)}. */
    public List<ProductPath> list() {
        return list(caller.defaults());
    }

    /**
     * All paths at once; cheap and without personal data, so also the way to test a connection (contract 8.1).
     *
     * @throws FastSpringException when the store does not answer with them
     */
    public List<ProductPath> list(CallOptions options) {
        return caller.get(ALL, Resource.PRODUCTS, options).clean().stream()
                .map(ProductReader::path)
                .flatMap(Optional::stream)
                .toList();
    }
}
