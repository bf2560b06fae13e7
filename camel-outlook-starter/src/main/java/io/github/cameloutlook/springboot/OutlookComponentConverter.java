/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.cameloutlook.springboot;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.cameloutlook.OutlookConfiguration;
import io.github.cameloutlook.auth.RefreshTokenStore;
import io.github.cameloutlook.auth.TokenProvider;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.context.ApplicationContext;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/** Resolves {@code #name} and {@code #bean:name} in properties of the component that take an object. */
@AutoConfiguration
@ConfigurationPropertiesBinding
public class OutlookComponentConverter implements GenericConverter {

    /** The types of all options that no text can express. */
    static final Set<Class<?>> BEAN_TYPES
            = Set.of(Clock.class, HeaderFilterStrategy.class, HttpClient.class, OutlookConfiguration.class,
                    RefreshTokenStore.class, SSLContextParameters.class, StateRepository.class, TokenProvider.class);

    private final ApplicationContext applicationContext;

    public OutlookComponentConverter(ApplicationContext applicationContext) {
        this.applicationContext = applicationContext;
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        Stream<ConvertiblePair> pairs = BEAN_TYPES.stream().map(type -> new ConvertiblePair(String.class, type));
        return pairs.collect(Collectors.toSet());
    }

    @Override
    public Object convert(Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
        if (source == null) {
            return null;
        }
        String reference = source.toString();
        if (!reference.startsWith("#")) {
            throw new IllegalArgumentException(
                    "A " + targetType.getType().getSimpleName()
                                               + " is given by the name of a bean, as #bean:name");
        }
        String name = reference.startsWith("#bean:") ? reference.substring("#bean:".length()) : reference.substring(1);
        return applicationContext.getBean(name, targetType.getType());
    }
}
