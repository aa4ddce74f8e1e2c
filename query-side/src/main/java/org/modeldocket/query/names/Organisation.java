package org.modeldocket.query.names;

import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Customer;

/** A company or a customer, by the id that is counted and the name that is shown. */
public record Organisation(String id, String name) {
    public static Organisation of(Company company) {
        return new Organisation(company.id().value(), company.name().value());
    }

    public static Organisation of(Customer customer) {
        return new Organisation(customer.id().value(), customer.name().value());
    }
}
