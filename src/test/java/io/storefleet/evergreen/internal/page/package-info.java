@NullMarked
package io.storefleet.evergreen.internal.page;

import org.jspecify.annotations.NullMarked;
