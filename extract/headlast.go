package extract

// headLast finds a mention in a language whose noun phrases end with their
// head: "Russian Foreign Minister Sergei Lavrov".
func (r *reader) headLast(i int) *mention { return nil }
